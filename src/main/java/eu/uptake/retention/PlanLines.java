package eu.uptake.retention;

import eu.uptake.platform.Sql;
import eu.uptake.retention.Line.Kind;
import eu.uptake.retention.Line.State;
import eu.uptake.retention.Line.Why;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What each plan says of whom or what, line by line, and what became of it. */
@Repository
class PlanLines {

    private static final String INSERT =
            "INSERT INTO retention_item (plan_id, position, kind, subject_id, label, parts,"
                    + " classes, due_on, fingerprint, state, why, changed, files, at) VALUES (:plan, :position, :kind, :subject,"
                    + " :label, :parts, :classes, :due, :fingerprint, :state, :why, :changed, :files, :at)";

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;
    private final Clock clock;

    PlanLines(JdbcClient jdbc, NamedParameterJdbcTemplate batches, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
    }

    void insert(long plan, List<Line> lines) {
        batches.batchUpdate(INSERT, lines.stream().map(line -> row(plan, line)).toArray(SqlParameterSource[]::new));
    }

    private SqlParameterSource row(long plan, Line line) {
        return new MapSqlParameterSource()
                .addValue("plan", plan)
                .addValue("position", line.position())
                .addValue("kind", line.kind().name())
                .addValue("subject", line.subject(), Types.BIGINT)
                .addValue("label", line.label())
                .addValue("parts", line.parts())
                .addValue("classes", line.classes())
                .addValue("due", line.due())
                .addValue("fingerprint", line.fingerprint())
                .addValue("state", line.state().name())
                .addValue("why", line.why() == null ? null : line.why().name(), Types.VARCHAR)
                .addValue("changed", line.changed())
                .addValue("files", line.files())
                .addValue(
                        "at",
                        line.state() == State.PENDING ? null : Sql.at(clock.instant()),
                        Types.TIMESTAMP_WITH_TIMEZONE);
    }

    /** The lines of a plan, counted. */
    record Tally(long total, long done, long leftOut, long rows, long files) {

        public long over() {
            return done + leftOut;
        }
    }

    Tally tally(long plan) {
        return jdbc.sql(
                        "SELECT COUNT(*) AS total, COALESCE(SUM(CASE WHEN state = 'DONE' THEN 1 ELSE 0 END), 0) AS done,"
                                + " COALESCE(SUM(CASE WHEN state = 'LEFT_OUT' THEN 1 ELSE 0 END), 0) AS left_out,"
                                + " COALESCE(SUM(changed), 0) AS changed, COALESCE(SUM(files), 0) AS files"
                                + " FROM retention_item WHERE plan_id = :plan")
                .param("plan", plan)
                .query((row, n) -> new Tally(
                        row.getLong("total"),
                        row.getLong("done"),
                        row.getLong("left_out"),
                        row.getLong("changed"),
                        row.getLong("files")))
                .single();
    }

    /** How many lines each class has, by the classes as lines write them. */
    Map<String, Long> byClass(long plan) {
        Map<String, Long> counts = new TreeMap<>();
        jdbc.sql("SELECT classes, COUNT(*) FROM retention_item WHERE plan_id = :plan GROUP BY classes")
                .param("plan", plan)
                .query((row, n) -> counts.put(row.getString(1), row.getLong(2)) == null)
                .list();
        return counts;
    }

    List<Line> first(long plan, int most) {
        return jdbc.sql("SELECT * FROM retention_item WHERE plan_id = :plan ORDER BY position FETCH FIRST " + most
                        + " ROWS ONLY")
                .param("plan", plan)
                .query(PlanLines::line)
                .list();
    }

    List<Line> of(long plan) {
        return jdbc.sql("SELECT * FROM retention_item WHERE plan_id = :plan ORDER BY position")
                .param("plan", plan)
                .query(PlanLines::line)
                .list();
    }

    Optional<Line> next(long plan) {
        return jdbc.sql("SELECT * FROM retention_item WHERE plan_id = :plan AND state = 'PENDING' ORDER BY position"
                        + " FETCH FIRST 1 ROWS ONLY")
                .param("plan", plan)
                .query(PlanLines::line)
                .optional();
    }

    /** What became of a line that waited; of a person the token is noted instead of their number. */
    void over(long plan, Line line, State state, @Nullable Why why, Erased erased, @Nullable String label) {
        jdbc.sql("UPDATE retention_item SET state = :state, why = :why, changed = :changed, files = :files, at = :now,"
                        + " label = COALESCE(:label, label) WHERE plan_id = :plan AND position = :position"
                        + " AND state = 'PENDING'")
                .param("state", state.name())
                .param("why", why == null ? null : why.name(), Types.VARCHAR)
                .param("changed", line.changed() + erased.rows())
                .param("files", line.files() + erased.files())
                .param("now", Sql.at(clock.instant()))
                .param("label", label, Types.VARCHAR)
                .param("plan", plan)
                .param("position", line.position())
                .update();
    }

    private static Line line(ResultSet row, int n) throws SQLException {
        var why = row.getString("why");
        return new Line(
                row.getInt("position"),
                Kind.valueOf(row.getString("kind")),
                Sql.longOrNull(row, "subject_id"),
                row.getString("label"),
                row.getString("parts"),
                row.getString("classes"),
                row.getObject("due_on", LocalDate.class),
                row.getString("fingerprint"),
                State.valueOf(row.getString("state")),
                why == null ? null : Why.valueOf(why),
                row.getInt("changed"),
                row.getInt("files"));
    }
}
