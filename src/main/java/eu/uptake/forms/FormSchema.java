package eu.uptake.forms;

import eu.uptake.forms.Component.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A form as browser and server both understand it; one that either would treat differently cannot be built. */
public final class FormSchema {

    static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private final String id;
    private final String json;
    private final List<Component> components;

    private FormSchema(String id, String json, List<Component> components) {
        this.id = id;
        this.json = json;
        this.components = components;
    }

    /**
     * Reads a {@code .form} file.
     *
     * @throws FormRefused naming each component that is of an unknown type, has an unknown property or a rule that
     *     cannot be kept
     */
    public static FormSchema parse(String json) {
        Map<String, Object> form;
        try {
            form = JSON.readValue(json, OBJECT);
        } catch (JacksonException e) {
            throw new FormRefused("?", List.of("it is not JSON: " + e.getOriginalMessage()));
        }
        SchemaReader reader = new SchemaReader();
        List<Component> components = reader.read(form);
        String id = form.get("id") instanceof String text ? text : "";
        if (id.isBlank()) {
            reader.findings().add("it has no id");
        }
        if (!reader.findings().isEmpty()) {
            throw new FormRefused(id.isBlank() ? "?" : id, reader.findings());
        }
        return new FormSchema(id, json, components);
    }

    public String id() {
        return id;
    }

    /** The file as it was read. */
    public String json() {
        return json;
    }

    /** Every field that holds an answer, in the order of the form; the fields of a list stand in its {@code row}. */
    public List<FormField> fields() {
        return fields(components, "", component -> true);
    }

    /** The fields that everybody is asked, whatever they answer. */
    public List<FormField> askedOfEverybody() {
        return fields(components, "", component -> component.hide() == null);
    }

    /** The names of the option lists that the form draws from outside. */
    public Set<String> valuesKeys() {
        Set<String> keys = new LinkedHashSet<>();
        everything(components, component -> {
            String key = component.text("valuesKey");
            if (key != null) {
                keys.add(key);
            }
        });
        return keys;
    }

    /**
     * What is wrong with the FEEL written in the form, each finding naming the component; empty when all can be read.
     */
    public List<String> complaints(Expressions expressions) {
        List<String> complaints = new ArrayList<>();
        everything(
                components,
                component -> Feel.in(component).forEach(feel -> {
                    String complaint = expressions.complaint(feel);
                    if (complaint != null) {
                        complaints.add("component " + component.name() + ": '" + feel + "' " + complaint);
                    }
                }));
        return complaints;
    }

    List<Component> components() {
        return components;
    }

    private static void everything(List<Component> components, Consumer<Component> visitor) {
        for (Component component : components) {
            visitor.accept(component);
            everything(component.children(), visitor);
        }
    }

    private static List<FormField> fields(List<Component> components, String prefix, Predicate<Component> wanted) {
        List<FormField> fields = new ArrayList<>();
        for (Component component : components.stream().filter(wanted).toList()) {
            String key = prefix + String.join(".", component.path());
            if (component.kind() == Kind.GROUP) {
                fields.addAll(fields(component.children(), component.path().isEmpty() ? prefix : key + ".", wanted));
            } else if (component.kind() != Kind.DECORATION) {
                fields.add(field(component, key));
            }
        }
        return List.copyOf(fields);
    }

    /** By its bounds: what begins at 1000 or later and has no more than four digits is a year or a code, not an amount. */
    private static boolean hasFourDigits(Component component) {
        BigDecimal min = Values.number(component.rule("min"));
        BigDecimal max = Values.number(component.rule("max"));
        return min != null && min.intValue() >= 1000 && (max == null || max.intValue() <= 9999);
    }

    private static FormField field(Component component, String key) {
        BigDecimal digits = Values.number(component.get("decimalDigits"));
        return new FormField(
                key,
                component.label(),
                component.type(),
                digits == null ? null : digits.intValue(),
                component.section("appearance").get("suffixAdorner") instanceof String unit ? unit : null,
                hasFourDigits(component),
                component.text("valuesKey"),
                Options.all(component.get("values")),
                component.kind() == Kind.ROWS ? fields(component.children(), "", child -> true) : List.of(),
                properties(component),
                component.section("conditional").get("hide") != null);
    }

    private static Map<String, String> properties(Component component) {
        return component.section("properties").entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> String.valueOf(entry.getValue())));
    }
}
