package eu.uptake.privacy;

public enum RequestState {
    RECEIVED,
    EXTENDED,
    ANSWERED,
    REFUSED;

    public boolean isOpen() {
        return this == RECEIVED || this == EXTENDED;
    }
}
