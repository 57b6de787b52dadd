package eu.uptake.assistance;

/** How far a session has come. */
public enum SessionState {
    AGREED,
    /** It took place and is offered as a line of the log. */
    HELD,
    LOGGED,
    CANCELLED
}
