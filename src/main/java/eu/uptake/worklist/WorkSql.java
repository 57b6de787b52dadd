package eu.uptake.worklist;

import eu.uptake.casefile.CaseWords;
import eu.uptake.casefile.Sought;
import eu.uptake.platform.Actor;
import eu.uptake.platform.Sql;
import java.time.DateTimeException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes the list's queries; everything typed by a person travels as a parameter. */
final class WorkSql {

    private static final String COLUMNS = "w.task_id, w.number, w.name, w.about, w.stage, w.role, w.organisation_id,"
            + " w.assignee_id, w.assignee_name, w.company_name, w.company_search, w.region, w.since, w.due,"
            + " w.priority, w.held";

    private final Map<String, Object> parameters = new HashMap<>();
    private final int found;

    WorkSql(Horizon horizon) {
        this(horizon, Integer.MAX_VALUE);
    }

    /** @param found how many keys the text of the list is known to find */
    WorkSql(Horizon horizon, int found) {
        this.found = found;
        parameters.put("now", Sql.at(horizon.now()));
        parameters.put("tomorrow", Sql.at(horizon.tomorrow()));
        parameters.put("nextWeek", Sql.at(horizon.nextWeek()));
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    /** One row more than a page holds; a page before a mark comes in reverse. */
    String page(List<Branch> branches, ListState state) {
        return upTo(WorkPage.SIZE + 1, branches, state);
    }

    String upTo(int limit, List<Branch> branches, ListState state) {
        var direction = state.descending() == (state.before() != null) ? "ASC" : "DESC";
        var column = state.sort().column();
        var where = filters(state) + inOrder(state) + beyond(state, direction);
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

    /**
     * Every count around a list with a text, in one pass over the cases that the text finds: one row with a column for
     * each, and how many cases were looked at.
     */
    String countsWithText(Actor actor, ListState state) {
        var first = Sought.first(state.text());
        parameters.putAll(first.parameters());
        var counts = new StringBuilder();
        for (var due : Due.values()) {
            counts.append(counted(due.name(), actor, state.due(due)));
        }
        counts.append(counted(WorkRows.HELD, actor, state.onHold()));
        for (var view : View.values()) {
            counts.append(counted(view.name(), actor, state.in(view)));
        }
        return "SELECT (SELECT COUNT(*) FROM (" + first.sql() + ") k) AS n_" + WorkRows.FOUND + counts
                + " FROM (SELECT DISTINCT case_id FROM (" + first.sql()
                + ") f) m LEFT JOIN work_item w ON w.case_id = m.case_id" + equalities(state);
    }

    private String counted(String what, Actor actor, ListState state) {
        var reach = Branch.of(actor, state.view()).stream()
                .map(branch -> {
                    parameters.putAll(branch.parameters());
                    return "(" + branch.condition() + ")";
                })
                .collect(Collectors.joining(" OR "));
        return ", SUM(CASE WHEN " + (reach.isEmpty() ? "1 = 0" : "(" + reach + ")") + " AND w.held = "
                + (state.held() ? "TRUE" : "FALSE") + due(state.due()) + " THEN 1 ELSE 0 END) AS " + column(what);
    }

    /** Names of counts are no names of columns: one of them is a word of SQL. */
    static String column(String what) {
        return "n_" + what;
    }

    private String entered(Branch branch, ListState state) {
        parameters.putAll(branch.parameters());
        return branch.condition() + " AND w.held = " + (state.held() ? "TRUE" : "FALSE");
    }

    /**
     * The columns that lead to the order in the index meant for this list, constant here: named, so that a database
     * that does not see it by itself recognises the order of its index.
     */
    private String prefix(Branch branch, ListState state, String direction) {
        var fromText = !state.text().isEmpty() && found <= CaseWords.MANY;
        if (fromText || !branch.large() && state.sort() != Sort.DUE) {
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

    private String equalities(ListState state) {
        var where = new StringBuilder();
        equal(where, "stage", state.stage());
        equal(where, "region", state.region());
        equal(where, "sector", state.sector());
        return where.toString();
    }

    private String filters(ListState state) {
        var where = new StringBuilder(equalities(state));
        if (!state.text().isEmpty()) {
            var sought = Sought.of(state.text(), "w", "case_id", found);
            parameters.putAll(sought.parameters());
            where.append(" AND ").append(sought.sql());
        }
        return where.toString();
    }

    private void equal(StringBuilder where, String column, String value) {
        if (!value.isEmpty()) {
            where.append(" AND w.").append(column).append(" = :").append(column);
            parameters.put(column, value);
        }
    }

    /**
     * Behind another order than theirs, dates without an end are no way into the list: H2 would read all that is late
     * and sort it. The cast, which PostgreSQL leaves out, keeps them from it.
     */
    private static String inOrder(ListState state) {
        var due = state.due();
        var open = due == Due.OVERDUE || due == Due.LATER;
        return open && state.sort() != Sort.DUE && state.text().isEmpty()
                ? due(due).replace("w.due", "CAST(w.due AS TIMESTAMP WITH TIME ZONE)")
                : due(due);
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
