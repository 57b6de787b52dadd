package eu.uptake.assistance;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** What a person's month waits for. */
public enum MonthStanding {
    EMPTY,
    RUNNING,
    TO_SIGN,
    LATE,
    RETURNED,
    WAITING,
    LOCKED,
    /** Signed by both, then corrected: to be signed anew. */
    CHANGED;

    public boolean isToBeSigned() {
        return this == TO_SIGN || this == LATE || this == RETURNED || this == CHANGED;
    }

    /**
     * @param newestLine of the month's hours, 0 if there are none
     * @param versions newest first
     */
    static MonthStanding of(
            YearMonth month, long newestLine, List<Timesheet> versions, WorkingTime rule, LocalDate today) {
        if (newestLine == 0) {
            return EMPTY;
        }
        var latest = versions.isEmpty() ? null : versions.get(0).state();
        if (latest == TimesheetState.SIGNED) {
            return WAITING;
        }
        var locked = versions.stream()
                .filter(version -> version.state() == TimesheetState.LOCKED)
                .findFirst();
        if (locked.isPresent()) {
            return newestLine > locked.get().newestLine() ? CHANGED : LOCKED;
        }
        if (latest == TimesheetState.RETURNED) {
            return RETURNED;
        }
        if (today.isBefore(month.atEndOfMonth())) {
            return RUNNING;
        }
        return rule.isLate(month, today) ? LATE : TO_SIGN;
    }
}
