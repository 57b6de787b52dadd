package eu.uptake.assistance;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A person's month among those of the programme.
 *
 * @param latest version that was signed, if any
 */
public record PersonMonth(
        long person,
        String name,
        BigDecimal hours,
        MonthStanding standing,
        @Nullable Timesheet latest) {}
