package eu.uptake.adoption;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Something measured before and after.
 *
 * @param method how it was measured
 */
public record Effect(
        String metric,
        String unit,
        @Nullable BigDecimal before,
        @Nullable BigDecimal after,
        @Nullable String method) {}
