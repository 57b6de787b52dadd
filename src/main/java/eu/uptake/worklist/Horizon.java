package eu.uptake.worklist;

import eu.uptake.platform.Moments;
import java.time.Instant;

/** The moments that divide due dates as the reader sees them: now, the end of today, the end of the seven days after it. */
record Horizon(Instant now, Instant tomorrow, Instant nextWeek) {

    static Horizon of(Instant now, Moments moments) {
        var today = moments.today();
        var zone = moments.zone();
        return new Horizon(
                now,
                today.plusDays(1).atStartOfDay(zone).toInstant(),
                today.plusDays(8).atStartOfDay(zone).toInstant());
    }

    public Due of(Instant due) {
        if (due.isBefore(now)) {
            return Due.OVERDUE;
        }
        if (due.isBefore(tomorrow)) {
            return Due.TODAY;
        }
        return due.isBefore(nextWeek) ? Due.WEEK : Due.LATER;
    }
}
