package eu.uptake.forms;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One line of forms/parity.json: a form, what is put into it, and what must come of it on both sides. */
record ParityCase(
        String name,
        List<Map<String, Object>> components,
        Map<String, Object> posted,
        Map<String, Object> given,
        Map<String, List<Option>> options,
        Map<String, Object> errors,
        @Nullable Map<String, Object> answers,
        String browser) {

    static Stream<ParityCase> all() throws IOException {
        try (var file = ParityCase.class.getResourceAsStream("/forms/parity.json")) {
            Map<String, Object> all = FormSchema.JSON.readValue(file, FormSchema.OBJECT);
            return Values.list(all.get("cases")).stream().map(one -> read(Values.map(one)));
        }
    }

    FormSchema schema() {
        return FormFixtures.schema(components);
    }

    FormContext context() {
        return new FormContext(Locale.ENGLISH, options, given, FormFixtures.TODAY);
    }

    private static ParityCase read(Map<String, Object> one) {
        Map<String, List<Option>> options = new HashMap<>();
        Values.map(one.get("options")).forEach((key, list) -> options.put(key, Options.all(list)));
        return new ParityCase(
                one.get("name").toString(),
                Values.list(one.get("components")).stream()
                        .map(component -> labelled(Values.map(component)))
                        .toList(),
                Values.map(one.get("posted")),
                Values.map(one.get("given")),
                options,
                Values.map(one.get("errors")),
                one.containsKey("answers") ? Values.map(one.get("answers")) : null,
                String.valueOf(one.getOrDefault("browser", "same")));
    }

    /** Every field is called as its key, so that a message can be told from another. */
    private static Map<String, Object> labelled(Map<String, Object> component) {
        Map<String, Object> labelled = new HashMap<>(component);
        if (component.containsKey("key") && !component.get("type").equals("datetime")) {
            labelled.putIfAbsent("label", component.get("key"));
        }
        if (component.containsKey("components")) {
            List<Object> inner = new ArrayList<>();
            Values.list(component.get("components")).forEach(child -> inner.add(labelled(Values.map(child))));
            labelled.put("components", inner);
        }
        return labelled;
    }

    @Override
    public String toString() {
        return name;
    }
}
