package eu.uptake.assistance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a person's contract.
 *
 * @param ends its last day, if it has one
 * @param share of a full-time contract, above 0 and at most 1
 * @param hoursPerDay of a full working day by contract, if it is not what the rules of working time assume
 */
public record Employment(
        LocalDate starts,
        @Nullable LocalDate ends,
        BigDecimal share,
        @Nullable BigDecimal hoursPerDay) {

    public Employment {
        if (share.signum() <= 0 || share.compareTo(BigDecimal.ONE) > 0 || ends != null && ends.isBefore(starts)) {
            throw new IllegalArgumentException("A contract is of some share of full time, and ends after it begins");
        }
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(starts) && (ends == null || !day.isAfter(ends));
    }

    /** How many of the days from the first to the last it covers. */
    long days(LocalDate first, LocalDate last) {
        var from = starts.isAfter(first) ? starts : first;
        var to = ends != null && ends.isBefore(last) ? ends : last;
        return Math.max(0, ChronoUnit.DAYS.between(from, to) + 1);
    }
}
