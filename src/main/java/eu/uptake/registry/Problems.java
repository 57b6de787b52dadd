package eu.uptake.registry;

import eu.uptake.platform.Languages;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is wrong with a form of this room: a message key for each field, in the order of the page. */
final class Problems {

    /** Loose on purpose: whether an address works is shown by a mail that arrives. */
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]{1,120}\\.[^@\\s.]{2,}");

    private static final int LONGEST_EMAIL = 200;

    private final Map<String, String> byField = new LinkedHashMap<>();

    /** What a browser left out reads like nothing. */
    static String text(@Nullable String sent) {
        return sent == null ? "" : sent;
    }

    Problems needs(String field, String value, int longest) {
        if (value.isBlank()) {
            byField.put(field, "registry.problem.missing." + field);
        } else if (value.strip().length() > longest) {
            byField.put(field, "registry.problem.tooLong");
        } else if (value.strip().codePoints().anyMatch(Character::isISOControl)) {
            byField.put(field, "registry.problem.oneLine");
        }
        return this;
    }

    Problems needsEmail(String field, String value) {
        if (value.strip().length() > LONGEST_EMAIL
                || !EMAIL.matcher(value.strip()).matches()) {
            byField.put(field, "registry.problem.email");
        }
        return this;
    }

    Problems needsLanguage(String field, String value) {
        var spoken = Languages.SPOKEN.stream().anyMatch(one -> one.getLanguage().equals(value));
        return unless(spoken, field, "language");
    }

    Problems needsPassword(String field, String value) {
        if (!Passwords.acceptable(value)) {
            byField.put(field, "registry.problem.password");
        }
        return this;
    }

    Problems unless(boolean fine, String field, String key) {
        if (!fine) {
            byField.put(field, "registry.problem." + key);
        }
        return this;
    }

    Map<String, String> found() {
        return byField;
    }
}
