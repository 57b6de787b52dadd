package eu.uptake.funding;

/** How far an application for funding has come, in the order in which it does. */
public enum ApplicationState {
    IDEA,
    SHORTLISTED,
    DECIDED,
    IN_PREPARATION,
    READY,
    SUBMITTED,
    IN_EVALUATION,
    CLARIFICATION,
    RESERVE_LIST,
    APPEAL,
    APPROVED,
    CONTRACTED,
    DISBURSING,
    CLOSED,
    REJECTED,
    WITHDRAWN,
    EXPIRED;

    /** The funding body has the word. */
    public boolean isAwaitingDecision() {
        return ordinal() >= SUBMITTED.ordinal() && ordinal() <= APPEAL.ordinal();
    }

    /** Nothing has been decided yet, neither by the funding body nor by giving up. */
    public boolean isOpen() {
        return ordinal() <= APPEAL.ordinal();
    }

    /** The funding body has said yes. */
    public boolean isGranted() {
        return isMobilised(APPROVED);
    }

    /** Whether the money is at least as sure as in that state. */
    boolean isMobilised(ApplicationState from) {
        return ordinal() >= from.ordinal() && ordinal() <= CLOSED.ordinal();
    }
}
