package eu.uptake.assistance;

/** How far a version of a month's hours has come. */
public enum TimesheetState {
    /** By the person; waits for the second signature. */
    SIGNED,
    TAKEN_BACK,
    RETURNED,
    /** By both. */
    LOCKED
}
