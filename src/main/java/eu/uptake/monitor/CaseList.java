package eu.uptake.monitor;

import eu.uptake.casefile.CaseStatus;
import eu.uptake.casefile.CaseWords;
import eu.uptake.platform.Actor;
import eu.uptake.platform.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The cases that a filter lets through, page by page. */
@Repository
class CaseList {

    static final int PAGE = 25;
    static final int MOST_COUNTED = 1000;
    private static final int TURNS_AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final CaseWords words;
    private final Horizon horizon;
    private final Clock clock;

    CaseList(JdbcClient jdbc, CaseWords words, Horizon horizon, Clock clock) {
        this.jdbc = jdbc;
        this.words = words;
        this.horizon = horizon;
        this.clock = clock;
    }

    Page page(Actor actor, CaseFilter filter) {
        var rows = rows(PAGE + 1, actor, filter);
        var shown = rows.size() > PAGE ? rows.subList(0, PAGE) : rows;
        var next = rows.size() > PAGE ? shown.get(PAGE - 1).cursor() : null;
        return new Page(withTurns(shown), next);
    }

    /** From where the filter begins. */
    List<CaseRow> upTo(int most, Actor actor, CaseFilter filter) {
        var rows = rows(most, actor, filter);
        List<CaseRow> all = new ArrayList<>(rows.size());
        for (int n = 0; n < rows.size(); n += TURNS_AT_ONCE) {
            all.addAll(withTurns(rows.subList(n, Math.min(n + TURNS_AT_ONCE, rows.size()))));
        }
        return all;
    }

    private List<CaseRow> rows(int most, Actor actor, CaseFilter filter) {
        return filter.order() == CaseSort.DUE ? byDue(most, actor, filter) : inOrder(most, actor, filter);
    }

    private List<CaseRow> inOrder(int most, Actor actor, CaseFilter filter) {
        var query = query(actor, filter).after(filter);
        var order = filter.order();
        return rows(most, query, query.from(), order.key(), order.tie(), order, query.ahead(filter));
    }

    /** Those with something to do, as their tasks are due; behind them those without. */
    private List<CaseRow> byDue(int most, Actor actor, CaseFilter filter) {
        List<CaseRow> rows = new ArrayList<>();
        var query = query(actor, filter);
        if (query.admitsTasks() && !CaseQuery.isBehindTasks(filter)) {
            query = query.after(filter);
            rows.addAll(rows(
                    most,
                    query,
                    query.from(true),
                    CaseSort.DUE.key(),
                    CaseSort.DUE.tie(),
                    CaseSort.DUE,
                    query.ahead(filter)));
        }
        var rest = query(actor, filter).withoutTask();
        if (rest.admitsNoTask() && rows.size() < most) {
            rest.afterId(filter);
            rows.addAll(rows(most - rows.size(), rest, rest.from(false), CaseSort.NEVER_DUE, "c.id", CaseSort.DUE, ""));
        }
        return rows;
    }

    private List<CaseRow> rows(
            int most, CaseQuery query, String from, String key, String tie, CaseSort order, String ahead) {
        return jdbc.sql("SELECT c.id, c.number, c.company_name, c.country, c.region, c.status, c.stage,"
                        + " c.stage_since, c.held_until, centre.name AS centre, advisor.name AS advisor, "
                        + key + " AS sort_key, " + tie + " AS tie" + from
                        + " LEFT JOIN organisation centre ON centre.id = c.centre_id"
                        + " LEFT JOIN person advisor ON advisor.id = c.advisor_id" + query.where()
                        + " ORDER BY " + ahead + "sort_key " + order.direction() + ", tie FETCH FIRST " + most
                        + " ROWS ONLY")
                .params(query.parameters())
                .query((row, n) -> read(row, order))
                .list();
    }

    /** How many there are, but never more than one above {@link #MOST_COUNTED}. */
    int count(Actor actor, CaseFilter filter) {
        var query = CaseQuery.counting(filter, actor, clock.instant(), horizon.end());
        var most = 2 * (MOST_COUNTED + 1); // a case whose name has two such words comes twice
        return jdbc.sql("SELECT COUNT(*) AS met, COUNT(DISTINCT id) AS cases FROM (" + query.ids() + " FETCH FIRST "
                        + most + " ROWS ONLY) counted")
                .params(query.parameters())
                .query((row, n) -> Math.min(MOST_COUNTED + 1, row.getInt("met") == most ? most : row.getInt("cases")))
                .single();
    }

    /** Whether there are so many cases that nobody should read them all for each page. */
    boolean isLong() {
        return jdbc.sql("SELECT COUNT(*) FROM (SELECT c.id FROM case_file c FETCH FIRST " + (Remembered.FEW + 1)
                                + " ROWS ONLY) counted")
                        .query(Long.class)
                        .single()
                > Remembered.FEW;
    }

    /** The regions that any case has. */
    List<String> regions() {
        return jdbc.sql("SELECT DISTINCT region FROM case_file WHERE region IS NOT NULL ORDER BY region")
                .query(String.class)
                .list();
    }

    private CaseQuery query(Actor actor, CaseFilter filter) {
        return CaseQuery.showing(filter, actor, words, clock.instant(), horizon.end());
    }

    private List<CaseRow> withTurns(List<CaseRow> rows) {
        if (rows.isEmpty()) {
            return rows;
        }
        var byCase = jdbc
                .sql("SELECT case_id, name, about, role, assignee_name, due FROM work_item"
                        + " WHERE held = FALSE AND case_id IN (:cases) ORDER BY due, task_id")
                .param("cases", rows.stream().map(CaseRow::id).toList())
                .query((row, n) -> new CaseRow.Turn(
                        row.getLong("case_id"),
                        row.getString("name"),
                        row.getString("about"),
                        row.getString("role"),
                        row.getString("assignee_name"),
                        Sql.instant(row, "due")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(CaseRow.Turn::caseId));
        return rows.stream()
                .map(row -> row.with(byCase.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private static CaseRow read(ResultSet row, CaseSort order) throws SQLException {
        var key = order.moment() ? Sql.instant(row, "sort_key").toString() : row.getString("sort_key");
        return new CaseRow(
                row.getLong("id"),
                row.getString("number"),
                row.getString("company_name"),
                row.getString("country"),
                row.getString("region"),
                CaseStatus.valueOf(row.getString("status")),
                row.getString("stage"),
                Sql.instant(row, "stage_since"),
                row.getObject("held_until", LocalDate.class),
                row.getString("centre"),
                row.getString("advisor"),
                List.of(),
                key + "~" + row.getString("tie"));
    }

    /** One page of the list, and where the next begins if there is one. */
    record Page(List<CaseRow> rows, @Nullable String next) {}
}
