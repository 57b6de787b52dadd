package eu.uptake.assessment;

import java.util.List;

/** When a company is measured: before support begins, about one year and about two years later. */
public enum Occasion {
    T0,
    T1,
    T2;

    /** The one that comes after what has been validated so far; there is none after the last. */
    static Occasion after(List<Occasion> validated) {
        return values()[Math.min(validated.size(), values().length - 1)];
    }
}
