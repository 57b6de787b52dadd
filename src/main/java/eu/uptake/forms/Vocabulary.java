package eu.uptake.forms;

import eu.uptake.forms.Component.Kind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The component types, properties and rules that browser and server treat alike; anything else is refused. */
final class Vocabulary {

    /** The newest form-js schema version understood. */
    static final int SCHEMA_VERSION = 19;

    static final Set<String> FORM = Set.of(
            "components",
            "type",
            "id",
            "schemaVersion",
            "executionPlatform",
            "executionPlatformVersion",
            "exporter",
            "versionTag");
    private static final Set<String> EVERYWHERE = Set.of("id", "type", "layout", "conditional", "properties");
    private static final Set<String> INPUT =
            Set.of("key", "label", "description", "validate", "disabled", "readonly", "defaultValue", "appearance");
    private static final Set<String> CHOICE = Set.of("values", "valuesKey", "valuesExpression");
    private static final Set<String> CONTAINER =
            Set.of("path", "label", "components", "showOutline", "verticalAlignment");

    private record Word(Kind kind, Set<String> properties, Set<String> rules) {}

    private static final Map<String, Word> WORDS = new HashMap<>();

    static {
        Set<String> text = Set.of("required", "minLength", "maxLength", "pattern", "patternErrorMessage");
        Set<String> required = Set.of("required");
        input("textfield", Set.of(), plus(text, Set.of("validationType")));
        input("textarea", Set.of(), text);
        input("number", Set.of("decimalDigits", "increment", "serializeToString"), Set.of("required", "min", "max"));
        input(
                "datetime",
                Set.of(
                        "subtype",
                        "dateLabel",
                        "timeLabel",
                        "use24h",
                        "timeInterval",
                        "timeSerializingFormat",
                        "disallowPassedDates"),
                required);
        input("checkbox", Set.of(), required);
        input("checklist", CHOICE, required);
        input("radio", CHOICE, required);
        input("select", plus(CHOICE, Set.of("searchable")), required);
        input("taglist", CHOICE, required);
        input("filepicker", Set.of("multiple", "accept"), required);
        word("expression", Kind.EXPRESSION, Set.of("key", "label", "expression", "computeOn"));
        word("group", Kind.GROUP, CONTAINER);
        word(
                "dynamiclist",
                Kind.ROWS,
                plus(
                        CONTAINER,
                        Set.of(
                                "isRepeating",
                                "allowAddRemove",
                                "defaultRepetitions",
                                "disableCollapse",
                                "nonCollapsedItems")));
        word("text", Kind.DECORATION, Set.of("text", "label"));
        word("separator", Kind.DECORATION, Set.of());
        word("spacer", Kind.DECORATION, Set.of("height"));
    }

    private Vocabulary() {}

    static boolean knows(String type) {
        return WORDS.containsKey(type);
    }

    static Kind kind(String type) {
        return WORDS.get(type).kind();
    }

    static Set<String> properties(String type) {
        return WORDS.get(type).properties();
    }

    static Set<String> rules(String type) {
        return WORDS.get(type).rules();
    }

    static boolean choice(String type) {
        return properties(type).containsAll(CHOICE);
    }

    private static void input(String type, Set<String> properties, Set<String> rules) {
        WORDS.put(type, new Word(Kind.INPUT, plus(plus(EVERYWHERE, INPUT), properties), rules));
    }

    private static void word(String type, Kind kind, Set<String> properties) {
        WORDS.put(type, new Word(kind, plus(EVERYWHERE, properties), Set.of()));
    }

    private static Set<String> plus(Set<String> some, Set<String> more) {
        Set<String> all = new HashSet<>(some);
        all.addAll(more);
        return all;
    }
}
