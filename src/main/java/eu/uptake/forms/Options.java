package eu.uptake.forms;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads choices as form-js does: a plain value stands for itself, an object has value and label. */
final class Options {

    private Options() {}

    /** Where a list of choices stands among a form's data: a field of the same name must not hide it. */
    static String under(String valuesKey) {
        return "_options_" + valuesKey;
    }

    static List<Map<String, Object>> asData(List<Option> options) {
        return options.stream().map(Options::asData).toList();
    }

    private static Map<String, Object> asData(Option option) {
        return option.of() == null
                ? Map.of("value", option.value(), "label", option.label())
                : Map.of("value", option.value(), "label", option.label(), "of", option.of());
    }

    static List<Option> all(@Nullable Object options) {
        return Values.list(options).stream()
                .map(Options::of)
                .filter(Objects::nonNull)
                .toList();
    }

    static @Nullable Option of(@Nullable Object option) {
        if (option instanceof Option ready) {
            return ready;
        }
        if (!(option instanceof Map<?, ?> map)) {
            return plain(option) ? new Option(option, option.toString()) : null;
        }
        Object value = map.get("value");
        if (map.get("label") instanceof String label && !label.isEmpty()) {
            boolean usable = plain(value) || value instanceof Map<?, ?> object && !object.isEmpty();
            return usable ? new Option(value, label, map.get("of") instanceof String of ? of : null) : null;
        }
        return plain(value) ? new Option(value, value.toString()) : null;
    }

    private static boolean plain(@Nullable Object value) {
        return value instanceof Number || value instanceof Boolean || value instanceof String text && !text.isEmpty();
    }
}
