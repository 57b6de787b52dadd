package eu.uptake.registry;

import java.util.Arrays;

/** Which edition of the regions a code belongs to; a region's code means nothing without it. */
public enum NutsVersion {
    NUTS_2021("2021"),
    NUTS_2024("2024");

    private final String year;

    NutsVersion(String year) {
        this.year = year;
    }

    public String year() {
        return year;
    }

    public static NutsVersion of(String year) {
        return Arrays.stream(values())
                .filter(version -> version.year.equals(year))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No NUTS version " + year));
    }
}
