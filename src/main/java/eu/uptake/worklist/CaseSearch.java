package eu.uptake.worklist;

import eu.uptake.casefile.CaseStatus;
import eu.uptake.casefile.CaseWords;
import eu.uptake.casefile.Reach;
import eu.uptake.platform.Actor;
import eu.uptake.platform.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds cases by company or number, finished ones too, each with the task it waits for. */
@Repository
class CaseSearch {

    static final int SIZE = 25;

    private final JdbcClient jdbc;
    private final CaseWords words;

    CaseSearch(JdbcClient jdbc, CaseWords words) {
        this.jdbc = jdbc;
        this.words = words;
    }

    /** Newest first. */
    Found find(Actor actor, CaseWish wish) {
        Map<String, Object> parameters = new HashMap<>();
        var where = where(actor, wish, parameters);
        var found = jdbc.sql("""
                        SELECT c.id, c.number, c.company_name, c.region, c.status, c.stage, c.stage_since,
                            w.name AS task, w.role AS task_role, w.assignee_name, w.due, w.held
                        FROM (SELECT c.* FROM case_file c WHERE %s ORDER BY c.id DESC
                            FETCH FIRST %d ROWS ONLY) c
                        LEFT JOIN work_item w ON w.task_id = (SELECT MIN(x.task_id) FROM work_item x
                            WHERE x.case_id = c.id
                            AND x.due = (SELECT MIN(y.due) FROM work_item y WHERE y.case_id = c.id))
                        ORDER BY c.id DESC""".formatted(where, SIZE + 1))
                .params(parameters)
                .query(CaseSearch::read)
                .list();
        return Found.of(found);
    }

    private String where(Actor actor, CaseWish wish, Map<String, Object> parameters) {
        var reach = Reach.of(actor, "c");
        parameters.putAll(reach.parameters());
        var where = new StringBuilder(reach.sql());
        if (!wish.text().isEmpty()) {
            var sought = words.sought(wish.text(), "c", "id");
            where.append(" AND ").append(sought.sql());
            parameters.putAll(sought.parameters());
        }
        equal(where, parameters, "stage", wish.stage());
        equal(where, parameters, "region", wish.region());
        if (wish.mine()) {
            where.append(" AND (c.advisor_id = :me OR EXISTS (SELECT 1 FROM work_done d WHERE d.case_id = c.id"
                    + " AND d.person_id = :me))");
            parameters.put("me", actor.person());
        }
        if (wish.open()) {
            where.append(" AND c.closed_at IS NULL");
        }
        if (wish.below() != null) {
            where.append(" AND c.id < :below");
            parameters.put("below", wish.below());
        }
        return where.toString();
    }

    private static void equal(StringBuilder where, Map<String, Object> parameters, String column, String value) {
        if (!value.isEmpty()) {
            where.append(" AND c.").append(column).append(" = :").append(column);
            parameters.put(column, value);
        }
    }

    /** One page of cases, and the id to go on below. */
    record Found(List<FoundCase> cases, @Nullable Long next) {
        static Found of(List<Numbered> read) {
            var page = read.subList(0, Math.min(SIZE, read.size()));
            return new Found(
                    page.stream().map(Numbered::found).toList(),
                    read.size() > SIZE ? page.get(SIZE - 1).id() : null);
        }
    }

    private record Numbered(long id, FoundCase found) {}

    private static Numbered read(ResultSet row, int n) throws SQLException {
        return new Numbered(
                row.getLong("id"),
                new FoundCase(
                        row.getString("number"),
                        row.getString("company_name"),
                        row.getString("region"),
                        CaseStatus.valueOf(row.getString("status")),
                        row.getString("stage"),
                        Sql.instant(row, "stage_since"),
                        row.getString("task"),
                        row.getString("task_role"),
                        row.getString("assignee_name"),
                        Sql.instantOrNull(row, "due"),
                        row.getBoolean("held")));
    }
}
