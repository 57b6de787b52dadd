package eu.uptake.worklist;

import eu.uptake.casefile.CaseWords;
import eu.uptake.platform.Actor;
import eu.uptake.platform.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the work list: one statement for the rows of a page, one for every count around it. */
@Repository
class WorkRows {

    /** Counting stops here; beyond it people read "1 000+". */
    static final int CAP = 1000;

    static final String HELD = "HELD";

    /** Among the counts: how many keys a text finds, up to one more than many. */
    static final String FOUND = "FOUND";

    private static final List<String> WHAT = Stream.of(
                    Stream.of(Due.values()).map(Due::name),
                    Stream.of(HELD),
                    Stream.of(View.values()).map(View::name))
            .flatMap(names -> names)
            .toList();

    private final JdbcClient jdbc;

    WorkRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    WorkPage page(Actor actor, ListState state, Horizon horizon) {
        return page(actor, state, horizon, Map.of());
    }

    /** @param counts around the same list: how much its text finds says how to read it */
    WorkPage page(Actor actor, ListState state, Horizon horizon, Map<String, Integer> counts) {
        return WorkPage.of(rows(WorkPage.SIZE + 1, actor, state, horizon, counts), state);
    }

    /** From the beginning of the list, wherever the page in question lies. */
    List<WorkRow> upTo(int most, Actor actor, ListState state, Horizon horizon) {
        Map<String, Integer> counts = state.text().isEmpty() ? Map.of() : counts(actor, state, horizon);
        return rows(most, actor, state.in(state.view()), horizon, counts);
    }

    private List<WorkRow> rows(int most, Actor actor, ListState state, Horizon horizon, Map<String, Integer> counts) {
        var branches = Branch.of(actor, state.view());
        if (branches.isEmpty()) {
            return List.of();
        }
        var sql = new WorkSql(horizon, counts.getOrDefault(FOUND, Integer.MAX_VALUE));
        var query = sql.upTo(most, branches, state);
        return jdbc.sql(query).params(sql.parameters()).query(WorkRows::read).list();
    }

    /**
     * By the name of a view, of a stretch of due dates within the view in question, and for the held ones. Where a text
     * finds more than {@link CaseWords#MANY}, not all is looked at, and each count is one that is reached at least.
     */
    Map<String, Integer> counts(Actor actor, ListState state, Horizon horizon) {
        return state.text().isEmpty()
                ? counts(actor, state, new WorkSql(horizon))
                : countsWithText(actor, state, new WorkSql(horizon));
    }

    private Map<String, Integer> counts(Actor actor, ListState state, WorkSql sql) {
        List<String> parts = new ArrayList<>();
        var branches = Branch.of(actor, state.view());
        for (var due : Due.values()) {
            add(parts, sql, due.name(), branches, state.due(due));
        }
        add(parts, sql, HELD, branches, state.onHold());
        for (var view : View.values()) {
            add(parts, sql, view.name(), Branch.of(actor, view), state.in(view));
        }
        Map<String, Integer> counts = new HashMap<>();
        if (!parts.isEmpty()) {
            jdbc.sql(String.join(" UNION ALL ", parts))
                    .params(sql.parameters())
                    .query((row, n) -> counts.put(row.getString("what"), row.getInt("n")))
                    .list();
        }
        counts.computeIfAbsent(state.view().name(), view -> inView(state, counts));
        return counts;
    }

    private Map<String, Integer> countsWithText(Actor actor, ListState state, WorkSql sql) {
        var query = sql.countsWithText(actor, state);
        return jdbc.sql(query)
                .params(sql.parameters())
                .query((row, n) -> {
                    Map<String, Integer> counts = new HashMap<>();
                    for (var what : WHAT) {
                        counts.put(what, row.getInt(WorkSql.column(what)));
                    }
                    counts.put(FOUND, row.getInt(WorkSql.column(FOUND)));
                    return counts;
                })
                .single();
    }

    /** The view's own count, from those of its parts. */
    private static int inView(ListState state, Map<String, Integer> counts) {
        if (state.held()) {
            return counts.getOrDefault(HELD, 0);
        }
        return Stream.of(Due.values())
                .filter(due -> state.due() == null || state.due() == due)
                .mapToInt(due -> counts.getOrDefault(due.name(), 0))
                .sum();
    }

    /** Whether the counts are lower bounds. */
    static boolean isMany(Map<String, Integer> counts) {
        return counts.getOrDefault(FOUND, 0) > CaseWords.MANY;
    }

    private static void add(List<String> parts, WorkSql sql, String what, List<Branch> branches, ListState state) {
        if (!branches.isEmpty()) {
            parts.add(sql.count(what, branches, state, CAP));
        }
    }

    /** Those of the tasks that this person may see. */
    List<WorkRow> find(Actor actor, Collection<String> tasks) {
        var branches = new ArrayList<>(Branch.of(actor, View.ALL));
        branches.addAll(Branch.of(actor, View.GROUP));
        if (branches.isEmpty() || tasks.isEmpty()) {
            return List.of();
        }
        Map<String, Object> parameters = new HashMap<>(Map.of("tasks", tasks));
        List<String> reach = new ArrayList<>();
        for (var branch : branches) {
            parameters.putAll(branch.parameters());
            reach.add("(" + branch.condition() + ")");
        }
        return jdbc.sql("SELECT w.* FROM work_item w WHERE w.task_id IN (:tasks) AND (" + String.join(" OR ", reach)
                        + ") ORDER BY w.due, w.task_id")
                .params(parameters)
                .query(WorkRows::read)
                .list();
    }

    private static WorkRow read(ResultSet row, int n) throws SQLException {
        return new WorkRow(
                row.getString("task_id"),
                row.getString("number"),
                row.getString("name"),
                row.getString("about"),
                row.getString("stage"),
                row.getString("role"),
                row.getLong("organisation_id"),
                Sql.longOrNull(row, "assignee_id"),
                row.getString("assignee_name"),
                row.getString("company_name"),
                row.getString("company_search"),
                row.getString("region"),
                Sql.instant(row, "since"),
                Sql.instant(row, "due"),
                row.getInt("priority"),
                row.getBoolean("held"));
    }
}
