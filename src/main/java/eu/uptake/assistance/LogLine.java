package eu.uptake.assistance;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One entry of what was done for a service.
 *
 * @param hours in quarter-hour steps
 * @param people who took part, as it was written down
 */
public record LogLine(
        LocalDate on,
        String kind,
        String mode,
        String summary,
        BigDecimal hours,
        @Nullable String people) {

    private static final BigDecimal STEP = new BigDecimal("0.25");

    public LogLine {
        if (hours.signum() <= 0 || !inSteps(hours)) {
            throw new IllegalArgumentException("Hours are counted in quarters, not " + hours);
        }
    }

    static boolean inSteps(BigDecimal hours) {
        return hours.remainder(STEP).signum() == 0;
    }
}
