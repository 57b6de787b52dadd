package eu.uptake.assistance;

import java.time.LocalDate;

/** An absence that cannot be: there are hours on that day, or its month is signed. Nothing is stored. */
public class AbsenceRefused extends RuntimeException {

    private final Why why;
    private final transient LocalDate day;

    /** What is wrong; each has its words under {@code absence.refused.<name>}. */
    public enum Why {
        HOURS,
        SIGNED,
        TOO_LONG,
        BACKWARDS
    }

    AbsenceRefused(Why why, LocalDate day) {
        super(why + " on " + day);
        this.why = why;
        this.day = day;
    }

    public Why why() {
        return why;
    }

    public LocalDate day() {
        return day;
    }
}
