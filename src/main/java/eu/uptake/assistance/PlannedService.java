package eu.uptake.assistance;

import eu.uptake.registry.Role;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A service planned for a case.
 *
 * @param hours planned effort
 * @param spent hours logged so far
 * @param deliveredBy the role whose turn it is
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
        ServiceState state,
        String deliveredBy,
        ServiceTerms terms) {

    /** Delivered by a technology advisor, not by a business advisor. */
    public boolean isTechnical() {
        return deliveredBy.equals(Role.ADVISOR);
    }
}
