package eu.uptake.notification;

/** How far a mail has come. */
public enum MailState {
    QUEUED,
    SENT,
    FAILED,
    /** Readable in the ledger only, since no mail server is named. */
    KEPT
}
