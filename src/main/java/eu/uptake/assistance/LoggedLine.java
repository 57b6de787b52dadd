package eu.uptake.assistance;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line of a person's hours with the service and the case it was worked for.
 *
 * @param hours in quarter-hour steps; a correction may be negative
 * @param service id of the planned service
 * @param corrects the line whose hours this one corrects, if it is a correction
 * @param reason why it was corrected
 */
public record LoggedLine(
        long id,
        LocalDate on,
        BigDecimal hours,
        String service,
        String code,
        String title,
        @Nullable String workPackage,
        String number,
        String company,
        @Nullable String mode,
        @Nullable String people,
        @Nullable String summary,
        @Nullable Long corrects,
        @Nullable String reason) {

    public boolean isCorrection() {
        return corrects != null;
    }
}
