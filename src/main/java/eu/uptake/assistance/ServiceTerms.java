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
 * @param participants of the company, where the catalogue counts by them
 * @param aidBasis by which rules it is aid: NONE, DE_MINIMIS, GBER18, GBER25, GBER28, GBER31 or MARKET_PRICE
 * @param granter whose money makes it aid
 * @param value in EUR
 * @param price in EUR, what the company pays of it
 * @param aid in EUR, reckoned from value and price when the service is planned
 */
public record ServiceTerms(
        @Nullable Long centre,
        @Nullable Long lead,
        @Nullable String mode,
        @Nullable String technology,
        @Nullable Integer trlFrom,
        @Nullable Integer trlTo,
        @Nullable Integer participants,
        @Nullable String aidBasis,
        @Nullable String granter,
        @Nullable BigDecimal value,
        @Nullable BigDecimal price,
        @Nullable BigDecimal aid) {

    private static final String NO_AID = "NONE";
    private static final String MARKET_PRICE = "MARKET_PRICE";

    public static final ServiceTerms USUAL =
            new ServiceTerms(null, null, null, null, null, null, null, null, null, null, null, null);

    /** Whether the company is given something that counts as State aid. */
    public boolean isAid() {
        return aidBasis != null && !aidBasis.equals(NO_AID) && !isAtMarketPrice();
    }

    boolean isAtMarketPrice() {
        return MARKET_PRICE.equals(aidBasis);
    }

    /** With what the catalogue and the case say where nobody said anything. */
    ServiceTerms or(ServiceType type, BigDecimal hours, @Nullable String known, @Nullable Long advisor) {
        var basis = aidBasis == null ? type.aidBasis() : aidBasis;
        var worth = value == null ? type.valueOf(hours, participants) : value;
        return new ServiceTerms(
                centre,
                lead == null && centre == null && type.isTechnical() ? advisor : lead,
                mode == null ? type.mode() : mode,
                technology == null ? known : technology,
                trlFrom == null ? type.trlFrom() : trlFrom,
                trlTo == null ? type.trlTo() : trlTo,
                participants,
                basis,
                granter,
                worth,
                price,
                basis.equals(NO_AID) || basis.equals(MARKET_PRICE) ? null : type.aidIn(worth, price));
    }
}
