package eu.uptake.process;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.InputExpression;
import org.camunda.bpm.model.dmn.instance.LiteralExpression;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;
import org.jspecify.annotations.Nullable;

/**
 * One version of a decision table, as its file tells it.
 *
 * @param hash SHA-256 of the file
 * @param names every name that its expressions may ask for
 * @param rules what each rule says of itself, by its id
 */
record DecisionTable(String key, int version, String hash, Set<String> names, Map<String, String> rules) {

    private static final Pattern QUOTED = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");
    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");
    private static final List<Class<? extends DmnElement>> ASKING =
            List.of(InputExpression.class, InputEntry.class, OutputEntry.class, LiteralExpression.class);

    static DecisionTable of(String key, int version, String hash, DmnModelInstance model) {
        Set<String> names = new HashSet<>();
        for (var kind : ASKING) {
            model.getModelElementsByType(kind).stream()
                    .flatMap(element -> element.getChildElementsByType(Text.class).stream())
                    .map(text -> QUOTED.matcher(text.getTextContent()).replaceAll("\"\""))
                    .forEach(text -> NAME.matcher(text).results().forEach(found -> names.add(found.group())));
        }
        Map<String, String> rules = new HashMap<>();
        model.getModelElementsByType(Rule.class).forEach(rule -> rules.put(rule.getId(), words(rule)));
        return new DecisionTable(key, version, hash, Set.copyOf(names), Map.copyOf(rules));
    }

    private static String words(Rule rule) {
        var description = rule.getDescription();
        return description == null ? "" : ModelReader.oneLine(description.getTextContent());
    }

    /** Of everything that is known where it is asked, what it can have looked at. */
    Map<String, Object> inputs(Map<String, @Nullable Object> known) {
        Map<String, Object> inputs = new HashMap<>();
        known.forEach((name, value) -> {
            if (names.contains(name) && value != null) {
                inputs.put(name, value);
            }
        });
        return inputs;
    }
}
