package eu.uptake.funding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a company looks for, as far as it is known.
 *
 * @param size MICRO, SMALL or MEDIUM
 * @param trl readiness that the technology is to reach
 * @param amount EUR
 * @param headroom EUR of small aid that may still be granted, by aid basis
 */
public record Sought(
        String country,
        @Nullable String region,
        @Nullable String size,
        @Nullable String nace,
        @Nullable String ecosystem,
        List<String> technologies,
        @Nullable Integer trl,
        @Nullable BigDecimal amount,
        LocalDate on,
        Map<String, BigDecimal> headroom) {}
