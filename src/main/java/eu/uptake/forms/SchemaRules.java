package eu.uptake.forms;

import eu.uptake.forms.Component.Kind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** What is wrong with one component as written, whatever is around it. */
final class SchemaRules {

    private static final Set<String> SUBTYPES = Set.of("date", "time", "datetime");
    private static final Set<String> TIME_FORMATS = Set.of("utc_offset", "utc_normalized", "no_timezone");

    /** Before the name of a field in the same row of a list. */
    private static final String ROW = "(this\\.)?";

    /** Extension properties that name another field, and the types they may stand at. */
    private static final Map<String, Set<String>> POINTING = Map.of(
            "notBefore", Set.of("datetime"),
            "narrowedBy", Set.of("select"),
            "proposedBy", Set.of("select", "textfield"));

    private SchemaRules() {}

    static void check(Component component, Consumer<String> finding) {
        names(component, finding);
        key(component, finding);
        hide(component, finding);
        properties(component, finding);
        switch (component.type()) {
            case "textfield", "textarea" -> text(component, finding);
            case "number" -> number(component, finding);
            case "datetime" -> datetime(component, finding);
            case "expression" -> expression(component, finding);
            default -> {
                if (component.kind() == Kind.INPUT && Vocabulary.choice(component.type())) {
                    choice(component, finding);
                }
            }
        }
    }

    private static void names(Component component, Consumer<String> finding) {
        for (String property : component.raw().keySet()) {
            if (!Vocabulary.properties(component.type()).contains(property)) {
                finding.accept("unknown property '" + property + "'");
            }
        }
        for (String rule : component.section("validate").keySet()) {
            if (!Vocabulary.rules(component.type()).contains(rule)) {
                finding.accept("unknown rule 'validate." + rule + "'");
            }
        }
    }

    private static void key(Component component, Consumer<String> finding) {
        boolean named = component.raw().containsKey("path") || component.raw().containsKey("key");
        boolean needed = component.kind() != Kind.DECORATION && component.kind() != Kind.GROUP;
        if (component.path().isEmpty() && (needed || component.kind() == Kind.GROUP && named)) {
            String group = component.text("path");
            if (needed || group != null && !group.isEmpty()) {
                finding.accept("a key of letters, digits and underscores is missing");
            }
        }
    }

    /** The rules that stand among the extension properties; other properties are nobody's business here. */
    private static void properties(Component component, Consumer<String> finding) {
        Object latest = component.section("properties").get("latest");
        String known = component.type().equals("number") ? "thisYear" : "today";
        if (latest != null && !latest.equals(known)) {
            finding.accept("properties.latest is not '" + known + "'");
        }
        for (String name : POINTING.keySet()) {
            Object other = component.section("properties").get(name);
            boolean fits = POINTING.get(name).contains(component.type());
            if (other != null && (!fits || !other.toString().matches(ROW + "[A-Za-z_][A-Za-z0-9_]*"))) {
                finding.accept("properties." + name + " cannot be kept here");
            }
        }
    }

    private static void hide(Component component, Consumer<String> finding) {
        Map<String, Object> conditional = component.section("conditional");
        for (String property : conditional.keySet()) {
            if (!property.equals("hide")) {
                finding.accept("unknown condition '" + property + "'");
            }
        }
        if (conditional.get("hide") instanceof String hide && !hide.isEmpty() && !hide.startsWith("=")) {
            finding.accept("conditional.hide does not start with '='");
        }
    }

    private static void text(Component component, Consumer<String> finding) {
        limits(component, finding, "minLength", "maxLength");
        Object type = component.rule("validationType");
        if (type != null && !Set.of("", "custom", "email", "phone").contains(type)) {
            finding.accept("unknown validationType '" + type + "'");
        }
        if (component.rule("pattern") instanceof String pattern && !pattern.isEmpty()) {
            if ("email".equals(type) || "phone".equals(type)) {
                finding.accept("has a pattern beside its validationType");
            }
            String complaint = BoundedPattern.complaint(pattern);
            if (complaint != null) {
                finding.accept("pattern " + complaint);
            }
        }
    }

    private static void number(Component component, Consumer<String> finding) {
        limits(component, finding, "min", "max");
        for (String property : List.of("decimalDigits", "increment")) {
            Object value = component.get(property);
            if (value != null && !"".equals(value) && Values.number(value) == null) {
                finding.accept(property + " is not a number");
            }
        }
    }

    private static void limits(Component component, Consumer<String> finding, String... rules) {
        for (String rule : rules) {
            Object value = component.rule(rule);
            if (value != null && !Feel.is(value) && !"".equals(value) && Values.number(value) == null) {
                finding.accept("validate." + rule + " is neither a number nor an expression");
            }
        }
    }

    private static void datetime(Component component, Consumer<String> finding) {
        Object subtype = component.raw().getOrDefault("subtype", "date");
        if (!SUBTYPES.contains(subtype)) {
            finding.accept("unknown subtype '" + subtype + "'");
        }
        Object format = component.get("timeSerializingFormat");
        if (format != null && !TIME_FORMATS.contains(format)) {
            finding.accept("unknown timeSerializingFormat '" + format + "'");
        }
    }

    private static void expression(Component component, Consumer<String> finding) {
        if (!Feel.is(component.get("expression"))) {
            finding.accept("its expression does not start with '='");
        }
    }

    private static void choice(Component component, Consumer<String> finding) {
        long sources = component.raw().keySet().stream()
                .filter(Set.of("values", "valuesKey", "valuesExpression")::contains)
                .count();
        if (sources != 1) {
            finding.accept("exactly one of values, valuesKey and valuesExpression is needed");
        }
        for (Object option : Values.list(component.get("values"))) {
            if (Options.of(option) == null) {
                finding.accept("an option has no value");
            }
        }
    }
}
