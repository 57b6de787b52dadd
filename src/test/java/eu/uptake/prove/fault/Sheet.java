package eu.uptake.prove.fault;

import eu.uptake.forms.FormPage;
import eu.uptake.process.FilledIn;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A form as it stands in a page, filled in with answers that hold the mark of the action. */
record Sheet(String schema, String data, String formId, String formKey, String address) {

    private static final Pattern SCHEMA = block("data-form-schema");
    private static final Pattern DATA = block("data-form-data");
    private static final Pattern ID = Pattern.compile("data-form-id=\"([^\"]+)\"");
    private static final Pattern KEY = Pattern.compile("data-form-key=\"([^\"]+)\"");
    private static final Pattern ADDRESS = Pattern.compile("data-submit=\"([^\"]+)\"");
    private static final Map<String, Object> LEADING_ON = Map.of(
            "country",
            "DE",
            "publicControl",
            "no",
            "member",
            "yes",
            "language",
            "en",
            "nuts2",
            "DE21",
            "postcode",
            "80331");

    private static Pattern block(String name) {
        return Pattern.compile("<script type=\"application/json\" " + name + ">(.*?)</script>", Pattern.DOTALL);
    }

    static Optional<Sheet> in(Answer page) {
        var schema = page.first(SCHEMA);
        return schema.isEmpty()
                ? Optional.empty()
                : Optional.of(new Sheet(
                        schema,
                        page.first(DATA),
                        page.first(ID),
                        page.first(KEY),
                        page.first(ADDRESS).replace("&amp;", "&")));
    }

    /** As the browser would post it. */
    Map<String, Object> filledIn(String mark, Map<String, Object> wanted) {
        var all = new java.util.HashMap<String, Object>(LEADING_ON);
        all.putAll(wanted);
        var page = new FormPage(schema, data, "{}", formKey, formId, "", address, "en", 20, "2026-11-22", null);
        return Map.of("formId", formId, "answers", marked(FilledIn.of(page, all), mark));
    }

    /** The key of a field that takes files. */
    Optional<String> takesFiles() {
        return files(JsonMapper.shared().readTree(schema).get("components"));
    }

    private static Optional<String> files(JsonNode components) {
        for (var component : components) {
            if (component.path("type").asString().equals("filepicker") && !component.has("conditional")) {
                return Optional.of(component.get("key").asString());
            }
            if (component.path("type").asString().equals("group")) {
                var inside = files(component.get("components"));
                if (inside.isPresent()) {
                    return inside;
                }
            }
        }
        return Optional.empty();
    }

    private static Object marked(Object answer, String mark) {
        if (answer instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .filter(entry -> entry.getValue() != null)
                    .collect(Collectors.toMap(Map.Entry::getKey, entry -> marked(entry.getValue(), mark)));
        }
        if (answer instanceof List<?> list) {
            return list.stream().map(element -> marked(element, mark)).toList();
        }
        return FilledIn.ANY_TEXT.equals(answer) ? FilledIn.ANY_TEXT + " " + mark : answer;
    }
}
