package eu.uptake.funding;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * All aid for the same eligible costs together, against the highest intensity that may apply to them: small aid may come
 * on top of other aid only up to there (Regulation (EU) 2023/2831, Article 5(2); Regulation (EU) No 651/2014, Article 8).
 *
 * @param costs EUR
 * @param intensity per cent that may be aid in all
 * @param other EUR of other aid for these costs
 * @param asked EUR of new aid, gross grant equivalent
 */
public record SameCosts(BigDecimal costs, BigDecimal intensity, BigDecimal other, BigDecimal asked) {

    /** Nothing to add up where no other aid pays for the same costs, or none is aid at all. */
    static Optional<SameCosts> of(Application application) {
        var given = application.conditions();
        var other = given.otherAid();
        return other == null || other.signum() == 0 || given.eligibleCosts() == null || given.highestIntensity() == null
                ? Optional.empty()
                : Optional.of(new SameCosts(given.eligibleCosts(), given.highestIntensity(), other, application.aid()));
    }

    /** EUR that may be aid in all. */
    public BigDecimal most() {
        return costs.multiply(intensity).movePointLeft(2).setScale(2, RoundingMode.DOWN);
    }

    /** EUR that may still be aid. */
    public BigDecimal room() {
        return most().subtract(other).max(BigDecimal.ZERO);
    }

    /** EUR above it; zero or less where it fits. */
    public BigDecimal excess() {
        return other.add(asked).subtract(most());
    }
}
