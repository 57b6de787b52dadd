package eu.uptake.process;

import java.util.Map;
import org.springframework.stereotype.Component;

/** The deliverable of a technical service is with the SME. */
@Component
class HandOverDeliverableHandler implements TaskHandler {

    private final DeliveryLog log;

    HandOverDeliverableHandler(DeliveryLog log) {
        this.log = log;
    }

    @Override
    public Map<String, Object> act(Turn turn) {
        log.handedOver(turn);
        return Map.of();
    }
}
