package eu.uptake.process;

import eu.uptake.forms.FormPage;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Answers to a form as a person in a hurry gives them: what is known stays, what is required gets something fitting. */
public final class FilledIn {

    /** What stands where any words will do, names of people included. */
    public static final String ANY_TEXT = "As agreed";

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Nobody works more than a day has: what is logged is spread over the past days. */
    private static final AtomicInteger LOGGED = new AtomicInteger();

    private static final int DAYS = 2500;

    private final JsonNode data;
    private final Map<String, Object> wanted;

    private FilledIn(JsonNode data, Map<String, Object> wanted) {
        this.data = data;
        this.wanted = wanted;
    }

    /** @param wanted answers that matter to the test, by key */
    public static Map<String, Object> of(FormPage form, Map<String, Object> wanted) {
        var filled = new FilledIn(JSON.readTree(form.dataJson()), wanted);
        return filled.fields(JSON.readTree(form.schemaJson()).get("components"), filled.data);
    }

    private Map<String, Object> fields(JsonNode components, JsonNode known) {
        Map<String, Object> answers = new HashMap<>();
        for (var component : components) {
            var key = component.path("key").asString(component.path("path").asString(""));
            if (component.path("type").asString().equals("group")) {
                answers.putAll(fields(component.get("components"), known));
            } else if (wanted.containsKey(key)) {
                answers.put(key, wanted.get(key));
            } else if (component.path("type").asString().equals("dynamiclist")) {
                answers.put(key, rows(component, known.path(key)));
            } else if (known.hasNonNull(key) && !isLogged(component)) {
                answers.put(key, JSON.treeToValue(known.get(key), Object.class));
            } else if (component.path("validate").path("required").asBoolean(false)) {
                answers.put(key, answer(component));
            }
        }
        return answers;
    }

    /** The rows that are offered, filled up; one where there are none. */
    private List<Map<String, Object>> rows(JsonNode list, JsonNode offered) {
        return offered.isEmpty()
                ? List.of(fields(list.get("components"), JSON.createObjectNode()))
                : StreamSupport.stream(offered.spliterator(), false)
                        .limit(list.path("path").asString("").equals("plannedServices") ? 1 : Long.MAX_VALUE)
                        .map(row -> fields(list.get("components"), row))
                        .toList();
    }

    private Object answer(JsonNode component) {
        return switch (component.path("type").asString()) {
            case "checkbox" -> true;
            case "number" -> number(component.path("validate"));
            case "radio", "select" -> choice(component);
            case "checklist", "taglist" -> List.of(choice(component));
            case "datetime" -> day(component).toString();
            default -> ANY_TEXT;
        };
    }

    private static LocalDate day(JsonNode component) {
        var today = LocalDate.now();
        return isLogged(component) ? today.minusDays(LOGGED.getAndIncrement() % DAYS) : today;
    }

    /** A day of a work log: the same one is proposed to everybody. */
    private static boolean isLogged(JsonNode component) {
        return component.path("id").asString("").equals("log_date");
    }

    private static int number(JsonNode bounds) {
        return Math.max(
                bounds.path("min").asInt(0), Math.min(10, bounds.path("max").asInt(10)));
    }

    private Object choice(JsonNode component) {
        var choices = component.has("values")
                ? component.get("values")
                : data.path(component.path("valuesKey").asString());
        return JSON.treeToValue(choices.get(0).get("value"), Object.class);
    }
}
