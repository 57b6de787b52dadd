package eu.uptake.forms;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A field as pages and routing see it: its dotted key, what people call it, its type, for a number the decimals it may
 * have, its unit, and whether it always has four digits as a year has; the choices written in the form, the fields of
 * a row when it is a list, its extension properties, and whether it is shown only at times.
 */
public record FormField(
        String key,
        String label,
        String type,
        @Nullable Integer decimalDigits,
        @Nullable String unit,
        boolean fourDigits,
        @Nullable String valuesKey,
        List<Option> options,
        List<FormField> row,
        Map<String, String> properties,
        boolean conditional) {

    /** For files: what they prove, if the form says so. */
    public @Nullable String proves() {
        return properties.get("proves");
    }

    /** A tick that only unfolds other fields; what was answered stands in those. */
    public boolean unfolds() {
        return Boolean.parseBoolean(properties.get("unfolds"));
    }

    /** What pictures among them prove, where that is something else. */
    public @Nullable String pictures() {
        return properties.get("pictures");
    }
}
