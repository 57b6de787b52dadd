package eu.uptake.forms;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where FEEL stands in a component. */
final class Feel {

    private Feel() {}

    static boolean is(@Nullable Object value) {
        return value instanceof String text && text.startsWith("=");
    }

    static String of(Object value) {
        return value.toString().substring(1);
    }

    /** The expressions of a component that the server evaluates too. */
    static List<String> in(Component component) {
        List<@Nullable Object> places = new ArrayList<>();
        places.add(component.hide());
        for (String property : List.of("readonly", "valuesExpression", "expression", "multiple")) {
            places.add(component.get(property));
        }
        for (String rule : List.of("min", "max", "minLength", "maxLength")) {
            places.add(component.rule(rule));
        }
        return places.stream().filter(Feel::is).map(Feel::of).toList();
    }
}
