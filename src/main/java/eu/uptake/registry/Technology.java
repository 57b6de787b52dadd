package eu.uptake.registry;

import java.util.Locale;

/** One of the sixteen advanced technologies whose uptake the programme supports. */
public record Technology(String code, Labels labels, String scope) {

    public String label(Locale reader) {
        return labels.in(reader);
    }
}
