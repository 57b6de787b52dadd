package eu.uptake.process;

import eu.uptake.assistance.Deliverables;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The company's answer belongs to the version that it was given. */
@Component
class AcceptDeliverableHandler implements TaskHandler {

    private static final Map<String, String> VERDICTS =
            Map.of("accept", "ACCEPTED", "rework", "REWORK", "refuse", "REFUSED");

    private final Deliverables deliverables;

    AcceptDeliverableHandler(Deliverables deliverables) {
        this.deliverables = deliverables;
    }

    @Override
    public Map<String, Object> act(Turn turn) {
        var service = Objects.requireNonNull(turn.item().item(), "A deliverable is of a service");
        var reason = turn.text("reason");
        var verdict = VERDICTS.getOrDefault(turn.text("verdict"), "REFUSED");
        deliverables.answer(service, verdict, reason.isEmpty() ? null : reason, turn.actor());
        return Map.of();
    }
}
