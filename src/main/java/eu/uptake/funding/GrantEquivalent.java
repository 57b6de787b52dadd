package eu.uptake.funding;

import java.math.BigDecimal;

/** What the gross grant equivalent of a loan or guarantee comes to. */
public sealed interface GrantEquivalent {

    /**
     * By proportion of the ceiling, to the cent: ceiling × amount ÷ most × years ÷ most years.
     *
     * @param amount EUR that count: the loan, or the part of it that is guaranteed
     */
    record InProportion(BigDecimal ceiling, EquivalentRule rule, BigDecimal amount, BigDecimal years, BigDecimal value)
            implements GrantEquivalent {}

    /** The short way is closed, by the reason; the granter reckons it from the reference rate or an approved method. */
    record ByGranter(Why why) implements GrantEquivalent {}

    enum Why {
        TOO_LARGE,
        TOO_LONG,
        COVER
    }
}
