package eu.uptake.forms;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One level of a form's data while it is walked: what was posted, what was given, what stood there a round before, what
 * is being built, and what expressions see.
 */
record Level(
        Map<String, Object> posted,
        Map<String, Object> given,
        Map<String, Object> before,
        Map<String, Object> built,
        Scope scope) {

    Level into(List<String> path) {
        return path.isEmpty()
                ? this
                : new Level(at(posted, path), at(given, path), at(before, path), new LinkedHashMap<>(), scope);
    }

    /** A row of a list. Given rows are matched by number only where rows cannot come and go. */
    Level row(Component list, int n) {
        Map<String, Object> current = nth(before, list, n);
        boolean steady = Boolean.FALSE.equals(list.get("allowAddRemove"));
        return new Level(
                nth(posted, list, n),
                steady ? nth(given, list, n) : Map.of(),
                current,
                new LinkedHashMap<>(),
                scope.row(current, n));
    }

    /** How many rows to walk: one more than allowed is enough to refuse them. */
    int rows(Component list) {
        return Math.min(Values.list(Values.at(posted, list.path())).size(), Bounds.ROWS + 1);
    }

    private static Map<String, Object> nth(Map<String, Object> data, Component list, int n) {
        List<Object> rows = Values.list(Values.at(data, list.path()));
        return n < rows.size() ? Values.map(rows.get(n)) : Map.of();
    }

    private static Map<String, Object> at(Map<String, Object> data, List<String> path) {
        return Values.map(Values.at(data, path));
    }
}
