package eu.uptake.forms;

import org.jspecify.annotations.Nullable;

/**
 * One choice of a select, radio, checklist or taglist: the value that is stored, the label that people read, and the
 * answer of another field that it belongs to, such as the country of a region.
 */
public record Option(Object value, String label, @Nullable String of) {

    public Option(Object value, String label) {
        this(value, label, null);
    }
}
