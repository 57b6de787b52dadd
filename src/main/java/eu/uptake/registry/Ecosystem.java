package eu.uptake.registry;

import java.util.Locale;

/** One of the fourteen industrial ecosystems: a notion for analysis, which a person may always choose anew. */
public record Ecosystem(String code, Labels labels) {

    public String label(Locale reader) {
        return labels.in(reader);
    }
}
