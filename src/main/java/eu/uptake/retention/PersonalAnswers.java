package eu.uptake.retention;

import eu.uptake.process.PersonalFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Answers of forms as they are kept: which of them name people is what the forms say. */
@Component
class PersonalAnswers {

    private final PersonalFields fields;
    private final JsonMapper json = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    PersonalAnswers(PersonalFields fields) {
        this.fields = fields;
    }

    /** What was typed into fields for names, addresses and numbers of people: it may stand elsewhere as well. */
    List<String> typed(String answers) {
        List<String> typed = new ArrayList<>();
        walk(json.readTree(answers), "", fields.names(), value -> {
            typed.add(value);
            return value;
        });
        return typed;
    }

    /** The same answers with tokens in those fields; the text comes back as it was if there is none. */
    String without(String answers, UnaryOperator<String> token) {
        var tree = json.readTree(answers);
        return walk(tree, "", fields.answers(), token) ? json.writeValueAsString(tree) : answers;
    }

    private static boolean walk(JsonNode node, String above, Set<String> keys, UnaryOperator<String> with) {
        boolean changed = false;
        if (node instanceof ArrayNode rows) {
            for (var row : rows) {
                changed |= walk(row, above, keys, with);
            }
        }
        if (node instanceof ObjectNode object) {
            for (var key : List.copyOf(object.propertyNames())) {
                var value = object.get(key);
                if (value.isString() && keys.contains(above + key)) {
                    var token = with.apply(value.stringValue());
                    changed |= !token.equals(value.stringValue());
                    object.set(key, StringNode.valueOf(token));
                } else if (value.isContainer()) {
                    changed |= walk(value, above + key + ".", keys, with);
                }
            }
        }
        return changed;
    }
}
