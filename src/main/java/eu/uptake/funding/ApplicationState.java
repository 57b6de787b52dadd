package eu.uptake.funding;

/** How far an application for funding has come. */
public enum ApplicationState {
    IDEA,
    DECIDED,
    IN_PREPARATION,
    SUBMITTED,
    RESERVE_LIST,
    APPEAL,
    APPROVED,
    REJECTED,
    WITHDRAWN;

    /** The funding body has the word. */
    public boolean isAwaitingDecision() {
        return this == SUBMITTED || this == RESERVE_LIST || this == APPEAL;
    }
}
