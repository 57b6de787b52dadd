package eu.uptake.assessment;

import org.jspecify.annotations.Nullable;

/**
 * How a company stood before any support.
 *
 * @param maturity percent, with the advisor's corrections
 * @param technology that the advisor would have taken up first
 * @param use of it as the company said, 0 not used to 5 in routine use; nothing where it did not say
 */
public record Outset(
        double maturity,
        @Nullable String technology,
        @Nullable Integer use) {}
