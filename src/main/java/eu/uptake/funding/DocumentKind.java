package eu.uptake.funding;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A document that applications ask for.
 *
 * @param kinds of instruments that ask for it
 * @param months for which it is valid from its date on; none for ever
 */
public record DocumentKind(
        String code,
        String labelEnglish,
        String labelFrench,
        List<String> kinds,
        @Nullable Integer months) {

    public String label(Locale reader) {
        return reader.getLanguage().equals("fr") ? labelFrench : labelEnglish;
    }

    /** Last day of validity of one of that date. */
    @Nullable
    LocalDate validUntil(LocalDate issuedOn) {
        return months == null ? null : issuedOn.plusMonths(months);
    }
}
