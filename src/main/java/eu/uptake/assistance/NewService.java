package eu.uptake.assistance;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A service as somebody wants it.
 *
 * @param hours effort in hours, quarter-hour steps
 */
public record NewService(
        String code,
        BigDecimal hours,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable String deliverable,
        ServiceTerms terms) {

    /** Under the usual terms. */
    public NewService(
            String code,
            BigDecimal hours,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn,
            @Nullable String deliverable) {
        this(code, hours, startsOn, endsOn, deliverable, ServiceTerms.USUAL);
    }

    public NewService {
        if (code.isBlank() || hours.signum() <= 0) {
            throw new IllegalArgumentException("A service has a code and hours");
        }
    }
}
