package eu.uptake.assessment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The smallest thing that is answered, and so can be corrected: a statement, a row, a row in a column.
 *
 * @param column of a table with several
 * @param key of the form's field that asks it
 * @param exclusive where it holds, nothing else of its question does
 */
record Item(
        String question,
        String id,
        String label,
        Question.@Nullable Column column,
        String key,
        boolean exclusive,
        List<Value> values) {

    /** What can be answered. */
    record Value(String code, String label, double points) {}

    boolean isTicked() {
        return values.get(0).code().equals(Question.YES);
    }

    Optional<Value> value(@Nullable String code) {
        return values.stream().filter(value -> value.code().equals(code)).findFirst();
    }

    double most() {
        return values.stream().mapToDouble(Value::points).max().orElse(0);
    }

    double least() {
        return values.stream().mapToDouble(Value::points).min().orElse(0);
    }

    /** What the form's answers say of it; nothing where a choice was left open. */
    @Nullable
    String in(Map<String, ?> form) {
        var answer = form.get(key);
        if (!isTicked()) {
            return answer == null
                    ? null
                    : value(answer.toString()).map(Value::code).orElse(null);
        }
        var ticked =
                column == null ? id : id.substring(0, id.length() - column.id().length() - 1);
        return answer instanceof List<?> several && several.contains(ticked) ? Question.YES : Question.NO;
    }
}
