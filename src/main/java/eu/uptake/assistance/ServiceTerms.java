package eu.uptake.assistance;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Under which terms a service is given. What is not said is as the catalogue and the case have it.
 *
 * @param centre that gives it, if it is not the case's
 * @param lead the person who answers for it
 * @param mode where, as a log line has it
 * @param technology code of the technology it is about
 * @param trlFrom readiness of that technology in this company before and after
 * @param aidBasis by which rules it is aid: NONE, DE_MINIMIS, GBER18, GBER25, GBER28, GBER31 or MARKET_PRICE
 * @param value in EUR
 * @param price in EUR, what the company pays of it
 */
public record ServiceTerms(
        @Nullable Long centre,
        @Nullable Long lead,
        @Nullable String mode,
        @Nullable String technology,
        @Nullable Integer trlFrom,
        @Nullable Integer trlTo,
        @Nullable String aidBasis,
        @Nullable BigDecimal value,
        @Nullable BigDecimal price) {

    public static final ServiceTerms USUAL = new ServiceTerms(null, null, null, null, null, null, null, null, null);

    /** With what the catalogue and the case say where nobody said anything. */
    ServiceTerms or(ServiceType type, BigDecimal hours, @Nullable String known, @Nullable Long advisor) {
        return new ServiceTerms(
                centre,
                lead == null && type.isTechnical() ? advisor : lead,
                mode,
                technology == null ? known : technology,
                trlFrom == null ? type.trlFrom() : trlFrom,
                trlTo == null ? type.trlTo() : trlTo,
                aidBasis == null ? type.aidBasis() : aidBasis,
                value == null ? type.valueOf(hours) : value,
                price);
    }
}
