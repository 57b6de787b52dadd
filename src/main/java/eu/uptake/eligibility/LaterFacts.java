package eu.uptake.eligibility;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What nobody could know when the role was decided first.
 *
 * @param maturity digital maturity before support, 0 to 100
 * @param technologyUse of the technology wanted, 0 to 5
 * @param excluded {@code yes}, {@code no} or {@code unknown}
 */
public record LaterFacts(
        @Nullable BigDecimal maturity, @Nullable Long technologyUse, String excluded) {

    static final LaterFacts NONE = new LaterFacts(null, null, "unknown");
}
