package eu.uptake.privacy;

/** How somebody said it. */
public enum Way {
    /** By themselves, on a page. */
    PAGE,
    /** By themselves, in a form of their case. */
    FORM,
    /** To somebody of the programme, who wrote it down. */
    TOLD,
    /** Before consents were kept one by one. */
    EARLIER,
    /** Nobody said it: their data was erased or restricted, and with it goes what it could be used for. */
    ERASED
}
