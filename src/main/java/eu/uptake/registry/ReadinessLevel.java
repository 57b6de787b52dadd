package eu.uptake.registry;

import java.util.Locale;

/** A technology readiness level, 1 to 9; it describes this technology in this company, never a company. */
public record ReadinessLevel(int level, Labels labels) {

    public String label(Locale reader) {
        return labels.in(reader);
    }
}
