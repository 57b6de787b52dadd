package eu.uptake.assistance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/**
 * A day on which a person did not work.
 *
 * @param half only half of it
 */
public record Absence(LocalDate on, Kind kind, boolean half) {

    private static final BigDecimal HALVES = BigDecimal.valueOf(2);

    /** What a working day of so many hours has left beside it. */
    BigDecimal roomIn(BigDecimal day) {
        return half ? day.divide(HALVES, 2, RoundingMode.HALF_UP) : BigDecimal.ZERO;
    }

    public enum Kind {
        HOLIDAY,
        /** Why is not asked: that somebody was ill tells of their health. */
        OTHER
    }
}
