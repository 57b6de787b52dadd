package eu.uptake.retention;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a plan erases.
 *
 * @param subject the case or person; none for logs
 * @param label a case's number, a log's name; of a person their number, and their token once they have one
 * @param parts of a case, as {@link Part#codes} writes them
 * @param due the last day on which it was kept; of logs the day before which they go
 * @param fingerprint of what was looked at: if that has changed when the plan is carried out, the line is left out
 * @param changed rows, once it is done
 */
record Line(
        int position,
        Kind kind,
        @Nullable Long subject,
        String label,
        String parts,
        String classes,
        LocalDate due,
        String fingerprint,
        State state,
        @Nullable Why why,
        int changed,
        int files) {

    enum Kind {
        CASE,
        PERSON,
        LOG
    }

    enum State {
        PENDING,
        DONE,
        LEFT_OUT
    }

    /** Why a line was left out. */
    enum Why {
        /** Something happened to it since the preview. */
        CHANGED,
        HELD,
        NOT_DUE,
        /** Its history is not what was written: somebody must look at that first. */
        BROKEN,
        FAILED
    }

    static Line planned(
            int position,
            Kind kind,
            @Nullable Long subject,
            String label,
            String parts,
            String classes,
            LocalDate due,
            String fingerprint) {
        return new Line(position, kind, subject, label, parts, classes, due, fingerprint, State.PENDING, null, 0, 0);
    }

    /** What of it a plan's hash covers: all but what becomes of it. */
    String sealed() {
        return String.join(
                "|",
                Integer.toString(position),
                kind.name(),
                String.valueOf(subject),
                parts,
                classes,
                due.toString(),
                fingerprint);
    }
}
