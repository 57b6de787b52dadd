package eu.uptake.privacy;

/** How far an answer is; a refusal is an answer. */
public enum RequestState {
    RECEIVED,
    EXTENDED,
    ANSWERED,
    REFUSED;

    public boolean isOpen() {
        return this == RECEIVED || this == EXTENDED;
    }
}
