package eu.uptake.registry;

import eu.uptake.platform.Languages;
import eu.uptake.platform.Typing;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is wrong with a form of this room: a message key for each field, in the order of the page. */
final class Problems {

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
        } else if (Typing.hasUnseen(value.strip())) {
            byField.put(field, "registry.problem.oneLine");
        }
        return this;
    }

    Problems needsEmail(String field, String value) {
        if (!EmailAddress.is(value.strip())) {
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
