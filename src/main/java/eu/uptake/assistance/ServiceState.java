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

    public boolean isOver() {
        return this == ACCEPTED || this == CANCELLED;
    }
}
