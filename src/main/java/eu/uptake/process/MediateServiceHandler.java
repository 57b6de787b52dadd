package eu.uptake.process;

import eu.uptake.assistance.Deliverables;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What was agreed in a dispute belongs to the version that it was about. */
@Component
class MediateServiceHandler implements TaskHandler {

    private static final Map<String, String> VERDICTS =
            Map.of("accept", "ACCEPTED", "rework", "REWORK", "cancel", "REFUSED");

    private final Deliverables deliverables;

    MediateServiceHandler(Deliverables deliverables) {
        this.deliverables = deliverables;
    }

    @Override
    public Map<String, Object> act(Turn turn) {
        var service = Objects.requireNonNull(turn.item().item(), "A deliverable is of a service");
        var reason = turn.text("reason");
        var verdict = VERDICTS.getOrDefault(turn.text("mediation"), "REFUSED");
        deliverables.answer(service, verdict, reason.isEmpty() ? null : reason, turn.actor());
        return Map.of();
    }
}
