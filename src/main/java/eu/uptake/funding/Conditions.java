package eu.uptake.funding;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What the aid in an application is reckoned from; all amounts in EUR.
 *
 * @param termYears of a loan or guarantee
 * @param coveredShare per cent of a loan that is secured, or guaranteed
 * @param eligibleCosts that the application is for
 * @param otherAid granted or asked for, for the same costs
 * @param highestIntensity per cent of the costs that may be aid in all
 */
public record Conditions(
        @Nullable BigDecimal termYears,
        @Nullable BigDecimal coveredShare,
        @Nullable BigDecimal eligibleCosts,
        @Nullable BigDecimal otherAid,
        @Nullable BigDecimal highestIntensity) {

    public static final Conditions NONE = new Conditions(null, null, null, null, null);
}
