package eu.uptake.assistance;

/** A signature that cannot be given now, or not by this person; nothing is changed. */
public class TimesheetRefused extends RuntimeException {

    private final Why why;

    /** Each has its words under {@code timesheet.refused.<name>}. */
    public enum Why {
        NOTHING_TO_SIGN,
        FOUR_EYES,
        NOT_WAITING
    }

    TimesheetRefused(Why why) {
        super(why.name());
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
