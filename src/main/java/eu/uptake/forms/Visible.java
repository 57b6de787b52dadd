package eu.uptake.forms;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The form's data as it stands when hidden fields are gone, fixed ones have the value that was given, and expression
 * fields are computed anew. Unknown keys do not get here.
 */
final class Visible {

    /** Hiding and computing depend on each other; in a sound form all is settled after two rounds. */
    private static final int ROUNDS = 5;

    private final FormSchema schema;
    private final Evaluation evaluation;
    private final FormContext context;

    Visible(FormSchema schema, Evaluation evaluation, FormContext context) {
        this.schema = schema;
        this.evaluation = evaluation;
        this.context = context;
    }

    /** The settled answers, still unchecked. */
    Map<String, Object> settle(Map<String, Object> posted) {
        Map<String, Object> before = round(posted, Map.of(), false);
        for (int n = 0; n < ROUNDS; n++) {
            Map<String, Object> settled = round(posted, before, true);
            if (settled.equals(before)) {
                break;
            }
            before = settled;
        }
        return before;
    }

    /** What expressions see once the answers are settled: them, over what was known before. */
    Scope scope(Map<String, Object> data) {
        Map<String, Object> all = new LinkedHashMap<>(context.given());
        context.options().forEach((key, options) -> all.put(Options.under(key), Options.asData(options)));
        all.putAll(data);
        return Scope.root(all);
    }

    private Map<String, Object> round(Map<String, Object> posted, Map<String, Object> before, boolean hiding) {
        Level root = new Level(posted, context.given(), before, new LinkedHashMap<>(), scope(before));
        take(schema.components(), root, hiding);
        return root.built();
    }

    private void take(List<Component> components, Level level, boolean hiding) {
        for (Component component : components) {
            if (!hiding || !evaluation.hidden(component, level.scope())) {
                take(component, level, hiding);
            }
        }
    }

    private void take(Component component, Level level, boolean hiding) {
        switch (component.kind()) {
            case INPUT -> input(component, level);
            case EXPRESSION -> {
                if (hiding) {
                    Object value = evaluation.value(component.get("expression"), level.scope());
                    Values.put(level.built(), component.path(), value);
                }
            }
            case GROUP -> {
                Level inner = level.into(component.path());
                take(component.children(), inner, hiding);
                Values.merge(level.built(), component.path(), inner.built());
            }
            case ROWS -> rows(component, level, hiding);
            case DECORATION -> {}
        }
    }

    private void input(Component component, Level level) {
        Map<String, Object> source = evaluation.fixed(component, level.scope()) ? level.given() : level.posted();
        if (Values.has(source, component.path())) {
            Values.put(level.built(), component.path(), read(component, Values.at(source, component.path())));
        }
    }

    /** A number that was written as text counts as one in expressions too, as in the browser. */
    private static @Nullable Object read(Component component, @Nullable Object value) {
        BigDecimal number = component.type().equals("number") && value instanceof String
                ? WrittenNumber.in(value, component)
                : null;
        return number == null ? value : number;
    }

    private void rows(Component component, Level level, boolean hiding) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int n = 0; n < level.rows(component); n++) {
            Level row = level.row(component, n);
            take(component.children(), row, hiding);
            rows.add(row.built());
        }
        Values.put(level.built(), component.path(), rows);
    }
}
