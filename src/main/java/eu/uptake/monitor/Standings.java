package eu.uptake.monitor;

import eu.uptake.casefile.CaseStatus;
import eu.uptake.platform.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where all cases stand, from our own tables. */
@Repository
class Standings {

    private static final String BY_STAGE =
            """
            SELECT stage, COUNT(*) AS open_cases, SUM(on_hold) AS on_hold, SUM(overdue) AS overdue, %s,
                PERCENTILE_DISC(0.5) WITHIN GROUP (ORDER BY stage_since DESC) AS median_since,
                MIN(stage_since) AS oldest_since
            FROM (SELECT c.id, c.stage, c.stage_since,
                    CASE WHEN c.status = 'ON_HOLD' THEN 1 ELSE 0 END AS on_hold,
                    MAX(CASE WHEN w.due < :now THEN 1 ELSE 0 END) AS overdue, %s
                FROM case_file c LEFT JOIN work_item w ON w.case_id = c.id AND w.held = FALSE
                WHERE c.closed_at IS NULL
                GROUP BY c.id, c.stage, c.stage_since, c.status) cases
            GROUP BY stage""".formatted(eachBall(ball -> "SUM(%1$s) AS %1$s".formatted(column(ball))), eachBall(Standings::per));
    private static final String LATE = """
            SELECT w.number, w.company_name, w.stage, w.name, w.about, w.role, w.assignee_name, w.due
            FROM work_item w WHERE w.held = FALSE AND w.due < :horizon AND %s
            ORDER BY w.held, w.due, w.task_id FETCH FIRST :limit ROWS ONLY""".formatted(CaseQuery.EARLIEST);

    private final JdbcClient jdbc;

    Standings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Open cases by stage, in no order. */
    List<StageCount> byStage(Instant now) {
        return jdbc.sql(BY_STAGE)
                .param("now", Sql.at(now))
                .query(Standings::readStage)
                .list();
    }

    /** How many cases have each status; those that none has are absent. */
    Map<CaseStatus, Integer> byStatus() {
        Map<CaseStatus, Integer> counts = new EnumMap<>(CaseStatus.class);
        jdbc.sql("SELECT status, COUNT(*) AS n FROM case_file GROUP BY status")
                .query((row, n) -> counts.put(CaseStatus.valueOf(row.getString("status")), row.getInt("n")))
                .list();
        return counts;
    }

    /** One entry per case with a task due before the horizon, the longest overdue first. */
    List<LateCase> late(Instant horizon, int limit) {
        return jdbc.sql(LATE)
                .param("horizon", Sql.at(horizon))
                .param("limit", limit)
                .query((row, n) -> new LateCase(
                        row.getString("number"),
                        row.getString("company_name"),
                        row.getString("stage"),
                        row.getString("name"),
                        row.getString("about"),
                        row.getString("role"),
                        row.getString("assignee_name"),
                        Sql.instant(row, "due")))
                .list();
    }

    /** How many cases have a task due before the horizon. */
    int countLate(Instant horizon) {
        return jdbc.sql("SELECT COUNT(DISTINCT case_id) FROM work_item WHERE held = FALSE AND due < :horizon")
                .param("horizon", Sql.at(horizon))
                .query(Integer.class)
                .single();
    }

    private static String per(Ball ball) {
        var condition = ball == Ball.NOBODY
                ? "MAX(CASE WHEN w.task_id IS NOT NULL OR c.status = 'ON_HOLD' THEN 1 ELSE 0 END) = 0"
                : "MAX(CASE WHEN " + ball.holds("w") + " THEN 1 ELSE 0 END) = 1";
        return "CASE WHEN " + condition + " THEN 1 ELSE 0 END AS " + column(ball);
    }

    private static String column(Ball ball) {
        return "with_" + ball.code();
    }

    private static String eachBall(Function<Ball, String> sql) {
        return Arrays.stream(Ball.values()).map(sql).collect(Collectors.joining(", "));
    }

    private static StageCount readStage(ResultSet row, int n) throws SQLException {
        Map<Ball, Integer> with = new EnumMap<>(Ball.class);
        for (var ball : Ball.values()) {
            with.put(ball, row.getInt(column(ball)));
        }
        return new StageCount(
                row.getString("stage"),
                row.getInt("open_cases"),
                row.getInt("on_hold"),
                row.getInt("overdue"),
                with,
                Sql.instant(row, "median_since"),
                Sql.instant(row, "oldest_since"));
    }
}
