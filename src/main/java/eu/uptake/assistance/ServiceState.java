package eu.uptake.assistance;

/** How far a planned service has come. */
public enum ServiceState {
    PROPOSED,
    AGREED,
    IN_PROGRESS,
    IN_ACCEPTANCE,
    REWORK,
    DISPUTED,
    ACCEPTED,
    CANCELLED;

    /** Begun and not over: what can still be cancelled by itself. */
    public boolean isRunning() {
        return this == IN_PROGRESS || this == IN_ACCEPTANCE || this == REWORK || this == DISPUTED;
    }

    public boolean isOver() {
        return this == ACCEPTED || this == CANCELLED;
    }
}
