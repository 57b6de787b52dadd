package eu.uptake.process;

import eu.uptake.assistance.PlannedService;
import eu.uptake.casefile.Case;
import eu.uptake.casefile.Submissions;
import eu.uptake.funding.FundingParameters;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Whether the company has to declare the small aid that it received before it is given services that are some: until the
 * central register covers three years, no granter may do without (Regulation (EU) 2023/2831, Article 7).
 */
@Component
class ServiceDeclaration {

    static final String TASK = "userTask_declareServiceAid";

    private final ServiceAid aid;
    private final Submissions submissions;
    private final FundingParameters parameters;
    private final Clock clock;

    ServiceDeclaration(ServiceAid aid, Submissions submissions, FundingParameters parameters, Clock clock) {
        this.aid = aid;
        this.submissions = submissions;
        this.parameters = parameters;
        this.clock = clock;
    }

    /** Not when it did so a few days ago, for this plan or another service. */
    boolean isNeeded(Case file, List<PlannedService> proposed) {
        if (!aid.isMore(proposed)) {
            return false;
        }
        var today = WorkingCalendar.day(clock.instant());
        return submissions
                .latest(file, TASK)
                .filter(declared -> !WorkingCalendar.day(declared.at())
                        .plusDays(parameters.declaredDays(today))
                        .isBefore(today))
                .isEmpty();
    }
}
