package eu.uptake.process;

import eu.uptake.assistance.Services;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A plan that the SME accepts turns its proposals into agreed services. */
@Component
class AcceptPlanHandler implements TaskHandler {

    private final Services services;

    AcceptPlanHandler(Services services) {
        this.services = services;
    }

    @Override
    public Map<String, Object> act(Turn turn) {
        if (turn.text("planVerdict").equals("accept")) {
            services.agree(turn.file());
        }
        return Map.of();
    }
}
