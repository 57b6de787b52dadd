package eu.uptake.forms;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Asks each expression once for the same values while one form is checked: its rounds ask the same questions again and
 * again, and the interpreter takes its time over each.
 */
final class Answered implements Expressions {

    private final Expressions asked;
    private final Map<Question, Optional<Object>> answers = new HashMap<>();

    Answered(Expressions asked) {
        this.asked = asked;
    }

    @Override
    public @Nullable Object evaluate(String feel, Map<String, Object> variables) {
        return answers.computeIfAbsent(
                        Question.of(feel, variables), key -> Optional.ofNullable(asked.evaluate(feel, variables)))
                .orElse(null);
    }

    @Override
    public @Nullable String complaint(String feel) {
        return asked.complaint(feel);
    }

    /** An expression and the values of whatever it could name. */
    private record Question(String feel, Map<String, Object> values) {

        static Question of(String feel, Map<String, Object> variables) {
            Map<String, Object> values = new HashMap<>();
            variables.forEach((name, value) -> {
                if (feel.contains(name)) {
                    values.put(name, value);
                }
            });
            return new Question(feel, values);
        }
    }
}
