package eu.uptake.process;

import java.util.Map;
import org.springframework.stereotype.Component;

/** The funding advisor notes what was decided. */
@Component
class RecordDecisionHandler implements TaskHandler {

    private final FundingDecision decision;

    RecordDecisionHandler(FundingDecision decision) {
        this.decision = decision;
    }

    @Override
    public Map<String, Object> act(Turn turn) {
        decision.record(turn.file(), FundingItem.of(turn), turn.answers(), turn.actor());
        return Map.of();
    }
}
