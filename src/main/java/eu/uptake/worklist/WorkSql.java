package eu.uptake.worklist;

import eu.uptake.platform.Sql;
import eu.uptake.registry.Names;
import java.time.DateTimeException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes the list's queries; everything typed by a person travels as a parameter. */
final class WorkSql {

    private static final String COLUMNS = "w.task_id, w.number, w.name, w.about, w.stage, w.role, w.organisation_id,"
            + " w.assignee_id, w.assignee_name, w.company_name, w.company_search, w.region, w.since, w.due,"
            + " w.priority, w.held";

    private static final String BUCKET = "CASE WHEN w.held THEN 'HELD' WHEN w.due < :now THEN 'OVERDUE'"
            + " WHEN w.due < :tomorrow THEN 'TODAY' WHEN w.due < :nextWeek THEN 'WEEK' ELSE 'LATER' END";

    private final Map<String, Object> parameters = new HashMap<>();

    WorkSql(Horizon horizon) {
        parameters.put("now", Sql.at(horizon.now()));
        parameters.put("tomorrow", Sql.at(horizon.tomorrow()));
        parameters.put("nextWeek", Sql.at(horizon.nextWeek()));
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    /** One row more than a page holds; a page before a mark comes in reverse. */
    String page(List<Branch> branches, ListState state) {
        var direction = state.descending() == (state.before() != null) ? "ASC" : "DESC";
        var column = state.sort().column();
        var where = filters(state) + due(state.due()) + beyond(state, direction);
        var limit = WorkPage.SIZE + 1;
        var parts = branches.stream()
                .map(branch -> "(SELECT " + COLUMNS + " FROM work_item w WHERE " + entered(branch, state) + where
                        + " ORDER BY " + prefix(branch, state, direction) + "w." + column + " " + direction
                        + ", w.task_id " + direction + " FETCH FIRST " + limit + " ROWS ONLY)")
                .collect(Collectors.joining(" UNION "));
        return branches.size() == 1
                ? parts.substring(1, parts.length() - 1)
                : "SELECT * FROM (" + parts + ") t ORDER BY " + column + " " + direction + ", task_id " + direction
                        + " FETCH FIRST " + limit + " ROWS ONLY";
    }

    /** How many rows there are, counted up to the cap; to be joined with others by UNION ALL. */
    String count(String what, List<Branch> branches, ListState state, int cap) {
        var where = filters(state) + due(state.due());
        var parts = branches.stream()
                .map(branch -> "(SELECT w.task_id FROM work_item w WHERE " + entered(branch, state) + where
                        + " FETCH FIRST " + (cap + 1) + " ROWS ONLY)")
                .collect(Collectors.joining(" UNION "));
        return "SELECT '" + what + "' AS what, COUNT(*) AS n FROM " + (branches.size() == 1 ? parts : "(" + parts + ")")
                + " t";
    }

    /** Counts of each stretch of due dates and of the held ones, in one pass: for filters that no index serves. */
    String buckets(List<Branch> branches, ListState state) {
        var parts = branches.stream()
                .map(branch -> {
                    parameters.putAll(branch.parameters());
                    return "SELECT w.task_id, " + BUCKET + " AS what FROM work_item w WHERE " + branch.condition()
                            + filters(state);
                })
                .collect(Collectors.joining(" UNION "));
        return "SELECT what, COUNT(*) AS n FROM (" + parts + ") t GROUP BY what";
    }

    private String entered(Branch branch, ListState state) {
        parameters.putAll(branch.parameters());
        return branch.condition() + " AND w.held = " + (state.held() ? "TRUE" : "FALSE");
    }

    /**
     * The columns that lead to the order in the index meant for this list, constant here: named, so that a database
     * that does not see it by itself recognises the order of its index.
     */
    private static String prefix(Branch branch, ListState state, String direction) {
        if (!branch.large() && state.sort() != Sort.DUE) {
            return "";
        }
        return (branch.order() + narrowed(branch, state) + "w.held, ").replace(", ", " " + direction + ", ");
    }

    /** Within everything, a filter leads to its own index; within an organisation, the organisation does. */
    private static String narrowed(Branch branch, ListState state) {
        if (!branch.order().isEmpty()) {
            return "";
        }
        return !state.region().isEmpty()
                ? "w.region, "
                : !state.sector().isEmpty() ? "w.sector, " : !state.stage().isEmpty() ? "w.stage, " : "";
    }

    private String filters(ListState state) {
        var where = new StringBuilder();
        equal(where, "stage", state.stage());
        equal(where, "region", state.region());
        equal(where, "sector", state.sector());
        if (!state.text().isEmpty()) {
            var number = state.text().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9-]", "");
            parameters.put("text", Names.anywhere(state.text()));
            parameters.put("likeNumber", number.isEmpty() ? "" : "%" + number + "%");
            where.append(" AND (w.company_search LIKE :text OR w.number LIKE :likeNumber)");
        }
        return where.toString();
    }

    private void equal(StringBuilder where, String column, String value) {
        if (!value.isEmpty()) {
            where.append(" AND w.").append(column).append(" = :").append(column);
            parameters.put(column, value);
        }
    }

    private static String due(@Nullable Due due) {
        return due == null
                ? ""
                : switch (due) {
                    case OVERDUE -> " AND w.due < :now";
                    case TODAY -> " AND w.due >= :now AND w.due < :tomorrow";
                    case WEEK -> " AND w.due >= :tomorrow AND w.due < :nextWeek";
                    case LATER -> " AND w.due >= :nextWeek";
                };
    }

    private String beyond(ListState state, String direction) {
        var mark = state.before() != null ? state.before() : state.after();
        var value = mark == null ? null : value(state.sort(), mark.value());
        if (mark == null || value == null) {
            return "";
        }
        parameters.put("markValue", value);
        parameters.put("markTask", mark.task());
        var than = direction.equals("ASC") ? ">" : "<";
        return " AND w.%1$s %2$s= :markValue AND (w.%1$s %2$s :markValue OR w.task_id %2$s :markTask)"
                .formatted(state.sort().column(), than);
    }

    private static @Nullable Object value(Sort sort, String text) {
        try {
            return switch (sort) {
                case DUE, SINCE -> Sql.at(text);
                case COMPANY -> text;
                case PRIORITY -> Integer.valueOf(text);
            };
        } catch (DateTimeException | NumberFormatException e) { // a mark of another sort order
            return null;
        }
    }
}
