package eu.uptake.process;

import eu.uptake.assistance.Services;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A plan that the SME accepts turns its proposals into agreed services, if their small aid fits on that day. */
@Component
class AcceptPlanHandler implements TaskHandler {

    private static final String VERDICT = "planVerdict";

    private final Services services;
    private final PlannedServices planned;
    private final ServiceAid aid;

    AcceptPlanHandler(Services services, PlannedServices planned, ServiceAid aid) {
        this.services = services;
        this.planned = planned;
        this.aid = aid;
    }

    @Override
    public Map<String, Object> act(Turn turn) {
        if (turn.text(VERDICT).equals("accept")) {
            services.agree(turn.file());
            aid.accepted(
                    turn.file(), planned.of(turn.file()), VERDICT, turn.actor().language());
        }
        return Map.of();
    }
}
