package eu.uptake.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an expression sees at its place, as in the browser: the whole form's data by name, {@code this} for the row it
 * stands in, {@code parent} for what is around the row, {@code i} for the row numbers from 1.
 */
record Scope(
        Map<String, Object> data, Object self, @Nullable Map<String, Object> parent, List<Integer> i) {

    static Scope root(Map<String, Object> data) {
        return new Scope(data, data, null, List.of());
    }

    Scope row(Map<String, Object> row, int index) {
        List<Integer> numbers = new ArrayList<>(i);
        numbers.add(index + 1);
        return new Scope(data, row, variables(Values.map(self)), numbers);
    }

    Map<String, Object> variables() {
        return variables(data);
    }

    private Map<String, Object> variables(Map<String, Object> spread) {
        Map<String, Object> variables = new LinkedHashMap<>();
        variables.put("this", self);
        variables.put("parent", parent);
        variables.put("i", i);
        variables.putAll(spread);
        variables.put("_this_", self);
        variables.put("_parent_", parent);
        variables.put("_i_", i);
        return variables;
    }
}
