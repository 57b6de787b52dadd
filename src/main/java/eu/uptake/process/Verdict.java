package eu.uptake.process;

import eu.uptake.forms.FormField;
import eu.uptake.forms.FormSchema;
import eu.uptake.forms.Option;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What somebody decided by a form: the answer to the one choice in it that the model routes on. */
final class Verdict {

    private static final String CHOICE = "radio";

    private Verdict() {}

    /** The chosen answer's label, as it is written in the form. */
    static Optional<String> of(FormSchema schema, List<String> routes, Map<String, Object> answers) {
        return schema.fields().stream()
                .filter(field -> isVerdict(field, routes))
                .filter(field -> answers.get(field.key()) != null)
                .findFirst()
                .flatMap(field -> label(field, answers.get(field.key())));
    }

    /** The chosen answer itself. */
    static Optional<String> answer(FormSchema schema, List<String> routes, Map<String, Object> answers) {
        return schema.fields().stream()
                .filter(field -> isVerdict(field, routes))
                .map(field -> answers.get(field.key()))
                .filter(Objects::nonNull)
                .map(Object::toString)
                .findFirst();
    }

    static boolean isVerdict(FormField field, List<String> routes) {
        return field.type().equals(CHOICE) && routes.contains(field.key());
    }

    private static Optional<String> label(FormField field, Object answer) {
        return field.options().stream()
                .filter(option -> option.value().toString().equals(answer.toString()))
                .map(Option::label)
                .findFirst();
    }
}
