package eu.uptake.forms;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How much of anything a posted form may hold, checked before a rule looks at it. */
final class Bounds {

    static final int DEPTH = 10;
    static final int VALUES = 5_000;
    static final int TEXT = 20_000;
    static final int ROWS = 200;
    static final int FILES = 20;
    static final int CHOICES = 500;
    /** Caps where the form states no maxLength. */
    static final int TEXTFIELD = 500;

    static final int TEXTAREA = 10_000;

    private int left = VALUES;

    private Bounds() {}

    static boolean keptBy(Map<String, Object> posted) {
        return new Bounds().keeps(posted, DEPTH);
    }

    private boolean keeps(@Nullable Object value, int depth) {
        if (--left < 0 || depth < 0) {
            return false;
        }
        if (value instanceof String text) {
            return text.length() <= TEXT;
        }
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .allMatch(entry -> entry.getKey().toString().length() <= 200 && keeps(entry.getValue(), depth - 1));
        }
        return !(value instanceof Iterable<?> items) || all(items, depth - 1);
    }

    private boolean all(Iterable<?> items, int depth) {
        for (Object item : items) {
            if (!keeps(item, depth)) {
                return false;
            }
        }
        return true;
    }
}
