package eu.uptake.process;

import eu.uptake.casefile.Case;
import eu.uptake.casefile.WorkItem;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Logs what was done for a technical service. */
@Component
class DeliverAssistanceHandler implements TaskHandler {

    private final DeliveryLog log;

    DeliverAssistanceHandler(DeliveryLog log) {
        this.log = log;
    }

    @Override
    public Set<String> afresh() {
        return DeliveryLog.AFRESH;
    }

    @Override
    public Map<String, Object> proposed(Case file, WorkItem item, Locale locale) {
        return log.proposed(file, item);
    }

    @Override
    public Map<String, Object> act(Turn turn) {
        log.write(turn);
        return Map.of();
    }
}
