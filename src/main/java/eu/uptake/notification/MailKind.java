package eu.uptake.notification;

/** The mails there are; each has its subject, sentence and button under {@code mail.<name>} in the messages. */
enum MailKind {
    INVITATION,
    STAFF_INVITATION,
    ENTRY_LINK,
    NEW_TASK,
    REMINDER,
    DECISION,
    FUNDING_DECISION,
    AID_NOTICE,
    HELD,
    RESUMED,
    RETURNED,
    WITHDRAWN,
    ENDED,
    REFUSED,
    CLOSED,
    SIGNED_OFF,
    CASE_ASSIGNED,
    SESSION_AGREED,
    SESSION_MOVED,
    SESSION_CANCELLED,
    DATA_REQUEST_RECEIVED,
    DATA_REQUEST_EXTENDED,
    DATA_REQUEST_ANSWERED,
    DATA_REQUEST_REFUSED,
    DATA_REQUEST_CAME,
    DATA_REQUEST_DUE
}
