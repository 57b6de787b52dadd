package eu.uptake.casefile;

/** What can happen to a case, as the timeline and the mails name it. */
public enum Happening {
    REGISTERED,
    STAGE_ENTERED,
    TASK_DONE,
    DECIDED,
    AGREEMENT_SIGNED,
    ASSIGNED,
    REMINDED,
    HELD,
    RESUMED,
    RETURNED,
    WITHDREW,
    ENDED,
    STATUS_LOST,
    SERVICE_ADDED,
    SERVICE_CANCELLED,
    SESSION_AGREED,
    SESSION_MOVED,
    SESSION_CANCELLED,
    FUNDING_SOUGHT,
    FUNDING_DECIDED,
    AID_GRANTED,
    AID_REGISTERED,
    AID_RECOVERED,
    SIGNED_OFF,
    NOTED,
    FILE_ADDED,
    DOSSIER_MADE,
    CLOSED,
    ANONYMISED
}
