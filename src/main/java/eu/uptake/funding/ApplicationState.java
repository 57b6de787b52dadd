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
    WITHDRAWN
}
