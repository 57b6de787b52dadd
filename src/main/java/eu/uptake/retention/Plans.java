package eu.uptake.retention;

import eu.uptake.platform.Actor;
import eu.uptake.platform.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Plans as they were stored, which is how they are carried out; afterwards they are the log of what was erased. */
@Repository
class Plans {

    private final JdbcClient jdbc;
    private final PlanLines lines;
    private final Clock clock;

    Plans(JdbcClient jdbc, PlanLines lines, Clock clock) {
        this.jdbc = jdbc;
        this.lines = lines;
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

    private long insert(LocalDate asOf, List<Line> planned, Plan.State state, Actor by, @Nullable String tokenKey) {
        var key = new GeneratedKeyHolder();
        var now = Sql.at(clock.instant());
        var done = state == Plan.State.DONE;
        jdbc.sql(
                        "INSERT INTO retention_plan (as_of, hash, state, made_by, made_at, confirmed_by, confirmed_at, ended_at,"
                                + " token_key) VALUES (:asOf, :hash, :state, :by, :now, :confirmed, :at, :at, :key)")
                .param("asOf", asOf)
                .param("hash", hash(asOf, planned))
                .param("state", state.name())
                .param("by", by.person())
                .param("now", now)
                .param("confirmed", done ? by.person() : null, Types.BIGINT)
                .param("at", done ? now : null, Types.TIMESTAMP_WITH_TIMEZONE)
                .param("key", tokenKey, Types.VARCHAR)
                .update(key, "id");
        var id = key.getKeyAs(Long.class);
        lines.insert(id, planned);
        return id;
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
}
