package eu.uptake.process;

import eu.uptake.casefile.Case;
import eu.uptake.casefile.Happening;
import eu.uptake.casefile.Timeline;
import eu.uptake.funding.ApplicationState;
import eu.uptake.funding.Applications;
import eu.uptake.funding.DeMinimis;
import eu.uptake.platform.Actor;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the granting authority decided; granted de minimis aid counts against the ceiling from that day. */
@Component
class FundingDecision {

    private static final Map<String, ApplicationState> STATES = Map.of(
            "granted", ApplicationState.APPROVED,
            "rejected", ApplicationState.REJECTED,
            "reserve", ApplicationState.RESERVE_LIST);

    private final Applications applications;
    private final DeMinimis deMinimis;
    private final Timeline timeline;

    FundingDecision(Applications applications, DeMinimis deMinimis, Timeline timeline) {
        this.applications = applications;
        this.deMinimis = deMinimis;
        this.timeline = timeline;
    }

    /** @param answers with {@code decision}, {@code decidedOn} and, if granted, {@code grantedAid} in EUR */
    void record(Case file, String id, Map<String, Object> answers, Actor actor) {
        var application = applications.get(id);
        var decision = String.valueOf(answers.get("decision"));
        applications.move(id, STATES.get(decision));
        if (decision.equals("granted") && ChooseInstrumentHandler.DE_MINIMIS.equals(application.aidBasis())) {
            deMinimis.granted(
                    id,
                    file.companyId(),
                    file.country(),
                    new BigDecimal(String.valueOf(answers.get("grantedAid"))),
                    LocalDate.parse(String.valueOf(answers.get("decidedOn"))));
        }
        timeline.add(
                file, Happening.FUNDING_DECIDED, Map.of("application", application.title(), "result", decision), actor);
    }
}
