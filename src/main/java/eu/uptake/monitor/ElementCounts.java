package eu.uptake.monitor;

import eu.uptake.platform.Sql;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Figures by element of the diagrams, from the case file's tables. */
@Repository
class ElementCounts {

    private static final String OPEN = "COUNT(*) AS open_tasks,"
            + " SUM(CASE WHEN held = FALSE AND due < :now THEN 1 ELSE 0 END) AS overdue,"
            + " SUM(CASE WHEN held = TRUE THEN 1 ELSE 0 END) AS held";
    private static final String TASKS = """
            SELECT element, MAX(name) AS name, SUM(open_tasks) AS open_tasks, SUM(overdue) AS overdue, SUM(held) AS held,
                SUM(done) AS done
            FROM (SELECT element, MAX(name) AS name, %s, 0 AS done FROM work_item WHERE process = :process GROUP BY element
                UNION ALL
                SELECT element, MAX(name), 0, 0, 0, COUNT(*) FROM work_done
                WHERE process = :process AND how = 'COMPLETED' GROUP BY element) counted
            GROUP BY element ORDER BY element""".formatted(OPEN);
    private static final String STAGES = """
            SELECT stage, SUM(open_cases) AS open_cases, SUM(overdue) AS overdue, SUM(held) AS held, SUM(done) AS done
            FROM (SELECT c.stage, COUNT(*) AS open_cases, SUM(CASE WHEN EXISTS (SELECT 1 FROM work_item w
                        WHERE w.case_id = c.id AND w.held = FALSE AND w.due < :now) THEN 1 ELSE 0 END) AS overdue,
                    SUM(CASE WHEN c.status = 'ON_HOLD' THEN 1 ELSE 0 END) AS held, 0 AS done
                FROM case_file c WHERE c.closed_at IS NULL AND c.stage IS NOT NULL GROUP BY c.stage
                UNION ALL
                SELECT stage, 0, 0, 0, COUNT(DISTINCT case_id) FROM stage_visit WHERE left_at IS NOT NULL GROUP BY stage)
                counted
            GROUP BY stage""";

    private final JdbcClient jdbc;

    ElementCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Tasks of a process, open and finished, by element. */
    List<ElementCount> tasks(String process, Instant now) {
        return jdbc.sql(TASKS)
                .param("process", process)
                .param("now", Sql.at(now))
                .query((row, n) -> new ElementCount(
                        row.getString("element"),
                        row.getString("name"),
                        row.getInt("open_tasks"),
                        row.getInt("overdue"),
                        row.getInt("held"),
                        row.getInt("done")))
                .list();
    }

    /** Open cases by the stage they are in, and how many have left it. */
    List<ElementCount> stages(Instant now) {
        return jdbc.sql(STAGES)
                .param("now", Sql.at(now))
                .query((row, n) -> new ElementCount(
                        row.getString("stage"),
                        row.getString("stage"),
                        row.getInt("open_cases"),
                        row.getInt("overdue"),
                        row.getInt("held"),
                        row.getInt("done")))
                .list();
    }

    /** Open tasks by process. */
    Map<String, ElementCount> processes(Instant now) {
        Map<String, ElementCount> counts = new LinkedHashMap<>();
        jdbc.sql("SELECT process, " + OPEN + " FROM work_item GROUP BY process")
                .param("now", Sql.at(now))
                .query((row, n) -> new ElementCount(
                        row.getString("process"),
                        row.getString("process"),
                        row.getInt("open_tasks"),
                        row.getInt("overdue"),
                        row.getInt("held"),
                        0))
                .list()
                .forEach(count -> counts.put(count.element(), count));
        return counts;
    }
}
