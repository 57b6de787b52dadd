package eu.uptake.funding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Up to which loan or guarantee the equivalent may be taken in proportion of the ceiling.
 *
 * @param most EUR that come to the whole ceiling over that many years
 * @param leastCovered per cent of a loan that is to be secured
 * @param mostCovered per cent of a loan that may be guaranteed
 */
record EquivalentRule(
        String kind,
        String regulation,
        BigDecimal most,
        BigDecimal years,
        @Nullable BigDecimal leastCovered,
        @Nullable BigDecimal mostCovered,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        String sourceEnglish,
        String sourceFrench) {

    boolean holds(LocalDate on) {
        return !validFrom.isAfter(on) && (validUntil == null || !validUntil.isBefore(on));
    }

    boolean isGuarantee() {
        return mostCovered != null;
    }

    boolean covers(BigDecimal share) {
        return (leastCovered == null || share.compareTo(leastCovered) >= 0)
                && (mostCovered == null || share.compareTo(mostCovered) <= 0);
    }

    String source(Locale reader) {
        return reader.getLanguage().equals("fr") ? sourceFrench : sourceEnglish;
    }
}
