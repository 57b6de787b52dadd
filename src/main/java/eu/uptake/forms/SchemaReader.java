package eu.uptake.forms;

import eu.uptake.forms.Component.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns a form's JSON into components and notes everything about it that could not be treated alike on both sides. */
final class SchemaReader {

    private static final int MAX_DEPTH = 8;
    /** Stands in a path where a row's number will. */
    private static final String ROW = "[]";

    private static final String KEY = "[A-Za-z_][A-Za-z0-9_]*(\\.[A-Za-z_][A-Za-z0-9_]*)*";

    private final List<String> findings = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final Set<List<String>> leaves = new HashSet<>();
    private final Set<List<String>> branches = new HashSet<>();

    List<String> findings() {
        return findings;
    }

    List<Component> read(Map<String, Object> form) {
        for (String property : form.keySet()) {
            if (!Vocabulary.FORM.contains(property)) {
                findings.add("unknown property '" + property + "'");
            }
        }
        if (!"default".equals(form.get("type"))) {
            findings.add("type is not 'default'");
        }
        if (form.get("schemaVersion") instanceof Number version && version.intValue() > Vocabulary.SCHEMA_VERSION) {
            findings.add("schemaVersion " + version + " is newer than " + Vocabulary.SCHEMA_VERSION);
        }
        List<Component> components = components(form, List.of(), 1);
        if (components.isEmpty() && findings.isEmpty()) {
            findings.add("it has no components");
        }
        return components;
    }

    private List<Component> components(Map<String, Object> holder, List<String> above, int depth) {
        if (depth > MAX_DEPTH) {
            findings.add("components are nested deeper than " + MAX_DEPTH);
            return List.of();
        }
        List<Component> components = new ArrayList<>();
        for (Object raw : Values.list(holder.get("components"))) {
            Map<String, Object> properties = Values.map(raw);
            String type = String.valueOf(properties.get("type"));
            if (!Vocabulary.knows(type)) {
                findings.add("component '" + properties.getOrDefault("key", properties.get("id"))
                        + "' has the unknown type '" + type + "'");
            } else {
                components.add(component(type, properties, above, depth));
            }
        }
        return List.copyOf(components);
    }

    private Component component(String type, Map<String, Object> raw, List<String> above, int depth) {
        Kind kind = Vocabulary.kind(type);
        boolean pathed = kind == Kind.GROUP || kind == Kind.ROWS;
        Component bare = new Component(type, path(raw.get(pathed ? "path" : "key")), raw, List.of());
        SchemaRules.check(bare, finding -> findings.add("component " + bare.name() + ": " + finding));
        if (raw.get("id") instanceof String id && !ids.add(id)) {
            findings.add("component " + bare.name() + ": id '" + id + "' is used twice");
        }
        List<String> whole = new ArrayList<>(above);
        whole.addAll(bare.path());
        if (kind != Kind.DECORATION) {
            claim(bare, List.copyOf(whole), kind != Kind.GROUP);
        }
        if (!pathed) {
            return bare;
        }
        if (kind == Kind.ROWS) {
            whole.add(ROW);
        }
        return new Component(type, bare.path(), raw, components(raw, whole, depth + 1));
    }

    /** form-js refuses two fields on one place; so do we, earlier. */
    private void claim(Component component, List<String> whole, boolean closed) {
        if (whole.isEmpty()) {
            return;
        }
        boolean below = false;
        for (int n = 1; n < whole.size(); n++) {
            branches.add(whole.subList(0, n));
            below |= leaves.contains(whole.subList(0, n)) && !whole.get(n).equals(ROW);
        }
        boolean taken = closed ? !leaves.add(whole) || branches.contains(whole) : leaves.contains(whole);
        if (taken || below) {
            findings.add("component " + component.name() + ": key '" + String.join(".", whole) + "' is used twice");
        }
        if (!closed) {
            branches.add(whole);
        }
    }

    private static List<String> path(@Nullable Object key) {
        return key instanceof String text && text.matches(KEY) ? List.of(text.split("\\.")) : List.of();
    }
}
