package eu.uptake.adoption;

/** How far a record of adoption has come. */
public enum SignOffState {
    PREPARED,
    SIGNED,
    COUNTERSIGNED,
    CONFIRMED,
    RETURNED,
    REFUSED;

    /** Whether it is that signatory's turn. */
    boolean awaits(Signatory signatory) {
        return switch (signatory) {
            case COMPANY -> this == PREPARED;
            case CENTRE -> this == SIGNED;
            case PROGRAMME -> this == COUNTERSIGNED;
        };
    }

    /** Once that person has signed. */
    static SignOffState after(Signatory signatory) {
        return switch (signatory) {
            case COMPANY -> SIGNED;
            case CENTRE -> COUNTERSIGNED;
            case PROGRAMME -> CONFIRMED;
        };
    }
}
