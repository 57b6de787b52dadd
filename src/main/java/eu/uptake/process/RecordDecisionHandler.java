package eu.uptake.process;

import eu.uptake.casefile.Happening;
import eu.uptake.casefile.Timeline;
import eu.uptake.funding.ApplicationState;
import eu.uptake.funding.Applications;
import eu.uptake.funding.DeMinimis;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the granting authority decided; granted de minimis aid counts against the ceiling from that day. */
@Component
class RecordDecisionHandler implements TaskHandler {

    private static final Map<String, ApplicationState> STATES = Map.of(
            "granted", ApplicationState.APPROVED,
            "rejected", ApplicationState.REJECTED,
            "reserve", ApplicationState.RESERVE_LIST);

    private final Applications applications;
    private final DeMinimis deMinimis;
    private final Timeline timeline;

    RecordDecisionHandler(Applications applications, DeMinimis deMinimis, Timeline timeline) {
        this.applications = applications;
        this.deMinimis = deMinimis;
        this.timeline = timeline;
    }

    @Override
    public Map<String, Object> act(Turn turn) {
        var application = applications.get(FundingItem.of(turn));
        var decision = turn.text("decision");
        applications.move(application.id(), STATES.get(decision));
        if (decision.equals("granted") && ChooseInstrumentHandler.DE_MINIMIS.equals(application.aidBasis())) {
            deMinimis.granted(
                    application.id(),
                    turn.file().companyId(),
                    turn.file().country(),
                    new BigDecimal(turn.text("grantedAid")),
                    LocalDate.parse(turn.text("decidedOn")));
        }
        timeline.add(
                turn.file(),
                Happening.FUNDING_DECIDED,
                Map.of("application", application.title(), "result", decision),
                turn.actor());
        return Map.of();
    }
}
