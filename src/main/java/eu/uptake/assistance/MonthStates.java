package eu.uptake.assistance;

import java.time.YearMonth;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whether a person's month can still be written to. */
@Repository
class MonthStates {

    private final JdbcClient jdbc;

    MonthStates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Both have signed it once: what is added since is a correction. */
    boolean isLocked(long person, YearMonth month) {
        return has(person, month, TimesheetState.LOCKED);
    }

    /** A version lies with the second signer, and must stay what it is. */
    boolean isSigned(long person, YearMonth month) {
        return has(person, month, TimesheetState.SIGNED);
    }

    /** Nobody has signed it: days away can still be written down. */
    boolean isOpen(long person, YearMonth month) {
        return !has(person, month, TimesheetState.SIGNED, TimesheetState.LOCKED);
    }

    private boolean has(long person, YearMonth month, TimesheetState... states) {
        return jdbc.sql("SELECT COUNT(*) FROM timesheet WHERE person_id = :person AND month_key = :month"
                                + " AND state IN (:states)")
                        .param("person", person)
                        .param("month", month.toString())
                        .param("states", Stream.of(states).map(Enum::name).toList())
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
