package eu.uptake.process;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
 * @param keys every text in its expressions: what it may pick out of a map; nothing if it reckons keys itself
 * @param rules what each rule says of itself, by its id
 */
record DecisionTable(
        String key, int version, String hash, Set<String> names, Set<String> keys, Map<String, String> rules) {

    private static final Pattern QUOTED = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");
    private static final Pattern PICKED = Pattern.compile("get value\\(");
    private static final Pattern PICKED_BY_TEXT = Pattern.compile("get value\\([^,()]+,\\s*\"[^\"]*\"\\s*\\)");
    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");
    private static final List<Class<? extends DmnElement>> ASKING =
            List.of(InputExpression.class, InputEntry.class, OutputEntry.class, LiteralExpression.class);

    static DecisionTable of(String key, int version, String hash, DmnModelInstance model) {
        var texts = ASKING.stream()
                .flatMap(kind -> model.getModelElementsByType(kind).stream())
                .flatMap(element -> element.getChildElementsByType(Text.class).stream())
                .map(Text::getTextContent)
                .toList();
        Set<String> names = new HashSet<>();
        texts.stream()
                .map(text -> QUOTED.matcher(text).replaceAll("\"\""))
                .forEach(text -> NAME.matcher(text).results().forEach(found -> names.add(found.group())));
        Map<String, String> rules = new HashMap<>();
        model.getModelElementsByType(Rule.class).forEach(rule -> rules.put(rule.getId(), words(rule)));
        return new DecisionTable(key, version, hash, Set.copyOf(names), keys(texts), Map.copyOf(rules));
    }

    private static Set<String> keys(List<String> texts) {
        if (texts.stream().anyMatch(text -> count(PICKED, text) != count(PICKED_BY_TEXT, text))) {
            return Set.of();
        }
        Set<String> keys = new HashSet<>();
        texts.forEach(text -> QUOTED.matcher(text)
                .results()
                .map(found -> found.group())
                .forEach(quoted -> keys.add(quoted.substring(1, quoted.length() - 1))));
        return Set.copyOf(keys);
    }

    private static long count(Pattern pattern, String text) {
        return pattern.matcher(text).results().count();
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
                inputs.put(name, value instanceof Map<?, ?> map ? picked(map) : value);
            }
        });
        return inputs;
    }

    private Map<?, ?> picked(Map<?, ?> map) {
        return keys.isEmpty()
                ? map
                : map.entrySet().stream()
                        .filter(entry -> keys.contains(entry.getKey()) || names.contains(entry.getKey()))
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, TreeMap::new));
    }
}
