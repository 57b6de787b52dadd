package eu.uptake.funding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A regulation on small aid.
 *
 * @param ceiling EUR per single undertaking and Member State
 * @param years of the rolling window
 * @param counts regulations whose aid counts against this ceiling
 * @param validUntil last day on which aid may be granted under it
 */
public record AidRegulation(
        String code,
        String labelEnglish,
        String labelFrench,
        BigDecimal ceiling,
        int years,
        Set<String> counts,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        String sourceEnglish,
        String sourceFrench) {

    /** Whether aid may be granted under it on that day. */
    public boolean isInForce(LocalDate on) {
        return !validFrom.isAfter(on) && (validUntil == null || !validUntil.isBefore(on));
    }

    public String label(Locale reader) {
        return reader.getLanguage().equals("fr") ? labelFrench : labelEnglish;
    }

    public String source(Locale reader) {
        return reader.getLanguage().equals("fr") ? sourceFrench : sourceEnglish;
    }
}
