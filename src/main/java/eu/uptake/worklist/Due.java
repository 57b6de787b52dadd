package eu.uptake.worklist;

/** A stretch of due dates, as the list groups and filters them. */
enum Due {
    OVERDUE,
    TODAY,
    WEEK,
    LATER
}
