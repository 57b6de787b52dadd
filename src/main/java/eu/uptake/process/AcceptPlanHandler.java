package eu.uptake.process;

import eu.uptake.assistance.Services;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A plan that the SME accepts turns its proposals into agreed services, and those that are small aid into granted aid. */
@Component
class AcceptPlanHandler implements TaskHandler {

    private final Services services;
    private final ServiceAid aid;

    AcceptPlanHandler(Services services, ServiceAid aid) {
        this.aid = aid;
        this.services = services;
    }

    @Override
    public Map<String, Object> act(Turn turn) {
        if (turn.text("planVerdict").equals("accept")) {
            aid.check(turn.file(), "planVerdict", turn.actor().language());
            services.agree(turn.file());
            services.toDeliver(turn.file()).forEach(service -> aid.granted(turn.file(), service));
        }
        return Map.of();
    }
}
