package eu.uptake.process;

import eu.uptake.funding.Applications;
import java.util.Map;
import org.springframework.stereotype.Component;

/** An application that is written: what it costs beside the funding, and when the work is to begin. */
@Component
class PrepareApplicationHandler implements TaskHandler {

    private final Applications applications;

    PrepareApplicationHandler(Applications applications) {
        this.applications = applications;
    }

    @Override
    public Map<String, Object> act(Turn turn) {
        applications.prepared(
                FundingItem.of(turn),
                FundingItem.day(turn.answers(), "firstCommitmentOn"),
                FundingItem.amount(turn.answers(), "ownShare").add(FundingItem.amount(turn.answers(), "privateMoney")));
        return Map.of();
    }
}
