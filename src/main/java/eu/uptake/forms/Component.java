package eu.uptake.forms;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One node of a form: its type, where its value lies below its parent, its properties as written, its children. */
record Component(String type, List<String> path, Map<String, Object> raw, List<Component> children) {

    enum Kind {
        INPUT,
        EXPRESSION,
        GROUP,
        ROWS,
        DECORATION
    }

    Kind kind() {
        return Vocabulary.kind(type);
    }

    /** Its name in messages for those who write forms. */
    String name() {
        Object name = raw.getOrDefault("key", raw.getOrDefault("path", raw.getOrDefault("id", "?")));
        return "'" + name + "' (" + type + ")";
    }

    String label() {
        for (String property : List.of("label", "dateLabel", "timeLabel")) {
            if (raw.get(property) instanceof String label && !label.isBlank()) {
                return label;
            }
        }
        return String.join(".", path);
    }

    @Nullable
    Object get(String property) {
        return raw.get(property);
    }

    @Nullable
    String text(String property) {
        return raw.get(property) instanceof String text ? text : null;
    }

    boolean flag(String property) {
        return Boolean.TRUE.equals(raw.get(property));
    }

    Map<String, Object> section(String property) {
        return Values.map(raw.get(property));
    }

    @Nullable
    Object rule(String name) {
        return section("validate").get(name);
    }

    boolean required() {
        return Boolean.TRUE.equals(rule("required"));
    }

    @Nullable
    String hide() {
        return section("conditional").get("hide") instanceof String hide && hide.startsWith("=") ? hide : null;
    }
}
