package eu.uptake.monitor;

import eu.uptake.platform.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tasks that a number in a diagram counts. */
@Repository
class ElementTasks {

    static final int PAGE = 50;
    private static final String OPEN = "SELECT t.task_id, t.number, t.company_name, t.name, t.about, t.role,"
            + " o.name AS organisation, t.assignee_name AS person, t.since, t.due, t.held, t.due AS sort_key"
            + " FROM work_item t JOIN organisation o ON o.id = t.organisation_id"
            + " WHERE t.process = :process AND t.element = :element";
    private static final String DONE = "SELECT t.task_id, c.number, c.company_name, t.name, s.about, t.role,"
            + " o.name AS organisation, t.person_name AS person, t.since, t.due, FALSE AS held,"
            + " t.ended_at AS sort_key FROM work_done t JOIN case_file c ON c.id = t.case_id"
            + " LEFT JOIN organisation o ON o.id = t.organisation_id"
            + " LEFT JOIN submission s ON s.task_id = t.task_id"
            + " WHERE t.process = :process AND t.element = :element AND t.how = 'COMPLETED'";

    private final JdbcClient jdbc;
    private final Clock clock;

    ElementTasks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Page of(String process, String element, Show show, @Nullable String after) {
        var cursor = Cursor.read(after);
        var sql = (show == Show.DONE ? DONE : OPEN)
                + (show == Show.OVERDUE ? " AND t.held = FALSE AND t.due < :now" : "")
                + (cursor == null ? "" : beyond(show)) + " ORDER BY sort_key" + (show == Show.DONE ? " DESC" : "")
                + ", t.task_id FETCH FIRST " + (PAGE + 1) + " ROWS ONLY";
        var query = jdbc.sql(sql).param("process", process).param("element", element);
        if (show == Show.OVERDUE) {
            query = query.param("now", Sql.at(clock.instant()));
        }
        if (cursor != null) {
            query = query.param("key", cursor.at()).param("task", cursor.task());
        }
        var rows = query.query(ElementTasks::read).list();
        var more = rows.size() > PAGE;
        var shown = more ? rows.subList(0, PAGE) : rows;
        return new Page(shown, more ? shown.get(PAGE - 1).cursor() : null);
    }

    private static String beyond(Show show) {
        return show == Show.DONE
                ? " AND (t.ended_at < :key OR (t.ended_at = :key AND t.task_id > :task))"
                : " AND (t.due > :key OR (t.due = :key AND t.task_id > :task))";
    }

    private static TaskRow read(ResultSet row, int n) throws SQLException {
        var key = Sql.instant(row, "sort_key");
        return new TaskRow(
                row.getString("number"),
                row.getString("company_name"),
                row.getString("name"),
                row.getString("about"),
                row.getString("role"),
                row.getString("organisation"),
                row.getString("person"),
                Sql.instant(row, "since"),
                Sql.instant(row, "due"),
                key,
                row.getBoolean("held"),
                key + "~" + row.getString("task_id"));
    }

    /** Which of an element's tasks. */
    enum Show {
        OPEN,
        OVERDUE,
        DONE;

        static Show of(@Nullable String word) {
            return "overdue".equals(word) ? OVERDUE : "done".equals(word) ? DONE : OPEN;
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A task at an element; its moment is the due date, or when it was done. */
    record TaskRow(
            String number,
            String companyName,
            String name,
            @Nullable String about,
            String role,
            @Nullable String organisation,
            @Nullable String person,
            Instant since,
            Instant due,
            Instant moment,
            boolean held,
            String cursor) {}

    record Page(List<TaskRow> rows, @Nullable String next) {}

    private record Cursor(OffsetDateTime at, String task) {
        static @Nullable Cursor read(@Nullable String text) {
            var cut = text == null ? -1 : text.indexOf('~');
            if (text == null || cut < 0) {
                return null;
            }
            try {
                return new Cursor(Sql.at(text.substring(0, cut)), text.substring(cut + 1));
            } catch (DateTimeException e) {
                return null;
            }
        }
    }
}
