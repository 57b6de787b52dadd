package eu.uptake.process;

import eu.uptake.eligibility.Sizes;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Keeps with the decision what the person who reviewed it made of it. */
@Component
class ReviewSizeHandler implements TaskHandler {

    private final Sizes sizes;

    ReviewSizeHandler(Sizes sizes) {
        this.sizes = sizes;
    }

    @Override
    public Map<String, Object> act(Turn turn) {
        sizes.reviewed(turn.file(), turn.text("sizeVerdict"), turn.text("sizeVerdictReason"), turn.actor());
        return Map.of();
    }
}
