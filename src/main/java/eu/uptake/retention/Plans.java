package eu.uptake.retention;

import eu.uptake.platform.Actor;
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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Plans as they were stored, which is how they are carried out; afterwards they are the log of what was erased. */
@Repository
class Plans {

    private static final String INSERT =
            "INSERT INTO retention_item (plan_id, position, kind, subject_id, label, parts,"
                    + " classes, due_on, fingerprint, state, why, changed, files, at) VALUES (:plan, :position, :kind, :subject,"
                    + " :label, :parts, :classes, :due, :fingerprint, :state, :why, :changed, :files, :at)";

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate rows;
    private final Clock clock;

    Plans(JdbcClient jdbc, NamedParameterJdbcTemplate rows, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.clock = clock;
    }

    static String hash(LocalDate asOf, List<Line> lines) {
        return Planning.hash(asOf + "\n" + lines.stream().map(Line::sealed).collect(Collectors.joining("\n")));
    }

    /** Stores what a preview showed; one that still waited is dropped. */
    @Transactional
    public long store(Preview preview, Actor by) {
        jdbc.sql("UPDATE retention_plan SET state = 'DROPPED', token_key = NULL WHERE state = 'PLANNED'")
                .update();
        return insert(preview.asOf(), preview.lines(), Plan.State.PLANNED, by, Tokens.newKey());
    }

    /** What was done at once, for one person: it stands in the log like a run of its own. */
    @Transactional
    public long note(LocalDate on, Line done, Actor by) {
        return insert(on, List.of(done), Plan.State.DONE, by, null);
    }

    private long insert(LocalDate asOf, List<Line> lines, Plan.State state, Actor by, @Nullable String tokenKey) {
        var key = new GeneratedKeyHolder();
        var now = Sql.at(clock.instant());
        var done = state == Plan.State.DONE;
        jdbc.sql(
                        "INSERT INTO retention_plan (as_of, hash, state, made_by, made_at, confirmed_by, confirmed_at, ended_at,"
                                + " token_key) VALUES (:asOf, :hash, :state, :by, :now, :confirmed, :at, :at, :key)")
                .param("asOf", asOf)
                .param("hash", hash(asOf, lines))
                .param("state", state.name())
                .param("by", by.person())
                .param("now", now)
                .param("confirmed", done ? by.person() : null, Types.BIGINT)
                .param("at", done ? now : null, Types.TIMESTAMP_WITH_TIMEZONE)
                .param("key", tokenKey, Types.VARCHAR)
                .update(key, "id");
        var id = key.getKeyAs(Long.class);
        rows.batchUpdate(INSERT, lines.stream().map(line -> row(id, line)).toArray(SqlParameterSource[]::new));
        return id;
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

    Optional<Plan> find(long id) {
        return jdbc.sql("SELECT * FROM retention_plan WHERE id = :id")
                .param("id", id)
                .query(Plans::plan)
                .optional();
    }

    /** Held until the transaction ends: a plan's lines are done one after the other, whoever does them. */
    Optional<Plan> lock(long id) {
        return jdbc.sql("SELECT * FROM retention_plan WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query(Plans::plan)
                .optional();
    }

    List<Plan> newest(int most) {
        return jdbc.sql("SELECT * FROM retention_plan WHERE state <> 'DROPPED' ORDER BY id DESC FETCH FIRST " + most
                        + " ROWS ONLY")
                .query(Plans::plan)
                .list();
    }

    List<Long> running() {
        return jdbc.sql("SELECT id FROM retention_plan WHERE state = 'RUNNING' ORDER BY id")
                .query(Long.class)
                .list();
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
                .query(Plans::line)
                .list();
    }

    List<Line> lines(long plan) {
        return jdbc.sql("SELECT * FROM retention_item WHERE plan_id = :plan ORDER BY position")
                .param("plan", plan)
                .query(Plans::line)
                .list();
    }

    Optional<Line> next(long plan) {
        return jdbc.sql("SELECT * FROM retention_item WHERE plan_id = :plan AND state = 'PENDING' ORDER BY position"
                        + " FETCH FIRST 1 ROWS ONLY")
                .param("plan", plan)
                .query(Plans::line)
                .optional();
    }

    /** From which the tokens of a run are drawn, as long as it is not over. */
    Tokens tokens(long plan) {
        return new Tokens(jdbc.sql("SELECT token_key FROM retention_plan WHERE id = :id")
                .param("id", plan)
                .query(String.class)
                .single());
    }

    void begin(long plan, Actor by) {
        jdbc.sql("UPDATE retention_plan SET state = 'RUNNING', confirmed_by = :by, confirmed_at = :now WHERE id = :id")
                .param("by", by.person())
                .param("now", Sql.at(clock.instant()))
                .param("id", plan)
                .update();
    }

    void end(long plan) {
        jdbc.sql("UPDATE retention_plan SET state = 'DONE', ended_at = :now, token_key = NULL WHERE id = :id")
                .param("now", Sql.at(clock.instant()))
                .param("id", plan)
                .update();
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

    private static Plan plan(ResultSet row, int n) throws SQLException {
        return new Plan(
                row.getLong("id"),
                row.getObject("as_of", LocalDate.class),
                row.getString("hash"),
                Plan.State.valueOf(row.getString("state")),
                Sql.longOrNull(row, "made_by"),
                Sql.instant(row, "made_at"),
                Sql.longOrNull(row, "confirmed_by"),
                Sql.instantOrNull(row, "confirmed_at"),
                Sql.instantOrNull(row, "ended_at"));
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
