package eu.uptake.process;

import eu.uptake.forms.FormField;
import eu.uptake.forms.FormSchema;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The answers that a model routes on, as the few primitive variables it may hold. */
final class Routing {

    private static final int LONGEST = 4000;

    private Routing() {}

    static Map<String, Object> variables(FormSchema schema, List<String> routes, Map<String, Object> answers) {
        Map<String, Object> variables = new HashMap<>();
        for (FormField field : schema.fields()) {
            if (routes.contains(field.key())) {
                variables.put(field.key(), variable(field, answers.get(field.key())));
            }
        }
        return variables;
    }

    private static @Nullable Object variable(FormField field, @Nullable Object answer) {
        if (field.type().equals("checkbox")) {
            return Boolean.TRUE.equals(answer);
        }
        if (answer == null) {
            return field.type().equals("number") ? null : "";
        }
        if (answer instanceof Number number) {
            var whole = Integer.valueOf(0).equals(field.decimalDigits());
            return whole ? (Object) number.longValue() : (Object) number.doubleValue();
        }
        var text = answer.toString();
        return text.substring(0, Math.min(text.length(), LONGEST));
    }
}
