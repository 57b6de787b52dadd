package eu.uptake.registry;

import java.util.Arrays;

/** Which revision an activity code belongs to; section K is finance in one and telecommunication in the other. */
public enum NaceRevision {
    REV_2("2"),
    REV_2_1("2.1");

    private final String number;

    NaceRevision(String number) {
        this.number = number;
    }

    public String number() {
        return number;
    }

    public static NaceRevision of(String number) {
        return Arrays.stream(values())
                .filter(revision -> revision.number.equals(number))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No NACE revision " + number));
    }
}
