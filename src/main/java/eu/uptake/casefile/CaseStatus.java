package eu.uptake.casefile;

/** Where a case stands as a whole; the journey's model says when it changes. */
public enum CaseStatus {
    APPLIED,
    ACTIVE,
    ON_HOLD,
    FOLLOW_UP,
    REFUSED,
    WITHDRAWN,
    TERMINATED,
    CLOSED;

    public boolean isOpen() {
        return this == APPLIED || this == ACTIVE || this == ON_HOLD || this == FOLLOW_UP;
    }
}
