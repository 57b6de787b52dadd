package eu.uptake.assistance;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A service planned for a case.
 *
 * @param hours planned effort
 * @param spent hours logged so far
 */
public record PlannedService(
        String id,
        long caseId,
        String code,
        String title,
        BigDecimal hours,
        BigDecimal spent,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable String deliverable,
        ServiceState state) {

    public boolean isTechnical() {
        return ServiceType.isTechnical(code);
    }
}
