package eu.uptake.casefile;

import eu.uptake.platform.Sql;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks at every case's timeline, a stretch at a time, and begins anew a day after it began. How far it has come stands
 * in the database: another node, or this one after a restart, goes on from there.
 */
@Component
public class ChainRound {

    private static final Logger LOG = LoggerFactory.getLogger(ChainRound.class);
    private static final int STRETCH = 200;
    private static final Duration PAUSE = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Timeline timeline;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ChainRound(JdbcClient jdbc, Timeline timeline, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.timeline = timeline;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * How far the round is.
     *
     * @param checked cases looked at in it
     * @param broken cases whose timeline was found broken when they were looked at last
     * @param endedAt none while it goes on
     */
    public record Progress(
            long checked,
            long broken,
            @Nullable Instant begunAt,
            @Nullable Instant endedAt) {}

    /** A case whose timeline was found broken. */
    public record Found(String number, String companyName, int at, Chain.Fault fault, Instant when) {}

    private record Cursor(
            long after,
            long checked,
            @Nullable Instant begunAt,
            @Nullable Instant endedAt) {}

    @Scheduled(initialDelayString = "${uptake.chain-round:PT1M}", fixedDelayString = "${uptake.chain-round:PT1M}")
    public void goOn() {
        transaction.executeWithoutResult(status -> stretch());
    }

    private void stretch() {
        var now = clock.instant();
        var cursor = hold();
        if (cursor.endedAt() != null || cursor.begunAt() == null) {
            if (cursor.begunAt() != null && cursor.begunAt().plus(PAUSE).isAfter(now)) {
                return;
            }
            cursor = new Cursor(0, 0, now, null);
        }
        var cases = jdbc.sql(
                        "SELECT id FROM case_file WHERE id > :after ORDER BY id FETCH FIRST " + STRETCH + " ROWS ONLY")
                .param("after", cursor.after())
                .query(Long.class)
                .list();
        cases.forEach(this::look);
        move(new Cursor(
                cases.isEmpty() ? cursor.after() : cases.get(cases.size() - 1),
                cursor.checked() + cases.size(),
                cursor.begunAt(),
                cases.size() < STRETCH ? now : null));
    }

    private void look(long caseId) {
        var chain = timeline.look(caseId);
        if (chain instanceof Chain.Broken broken) {
            LOG.error("The timeline of case {} is broken at entry {}: {}", caseId, broken.at(), broken.fault());
        }
    }

    /** Whoever comes while another node is at it waits for that stretch, and goes on behind it. */
    private Cursor hold() {
        return jdbc.sql("SELECT after_case, checked, begun_at, ended_at FROM chain_round WHERE id = 1 FOR UPDATE")
                .query((row, n) -> new Cursor(
                        row.getLong("after_case"),
                        row.getLong("checked"),
                        Sql.instantOrNull(row, "begun_at"),
                        Sql.instantOrNull(row, "ended_at")))
                .single();
    }

    private void move(Cursor to) {
        jdbc.sql("UPDATE chain_round SET after_case = :after, checked = :checked, begun_at = :begun, ended_at = :ended"
                        + " WHERE id = 1")
                .param("after", to.after())
                .param("checked", to.checked())
                .param("begun", to.begunAt() == null ? null : Sql.at(to.begunAt()))
                .param("ended", to.endedAt() == null ? null : Sql.at(to.endedAt()))
                .update();
    }

    public Progress progress() {
        return jdbc.sql("SELECT checked, begun_at, ended_at,"
                        + " (SELECT COUNT(*) FROM chain_check WHERE fault IS NOT NULL) AS broken"
                        + " FROM chain_round WHERE id = 1")
                .query((row, n) -> new Progress(
                        row.getLong("checked"),
                        row.getLong("broken"),
                        Sql.instantOrNull(row, "begun_at"),
                        Sql.instantOrNull(row, "ended_at")))
                .single();
    }

    /** The first hundred cases whose timeline was found broken, for those who may see every case. */
    public List<Found> broken() {
        return jdbc.sql("SELECT c.number, c.company_name, k.broken_at, k.fault, k.at FROM chain_check k"
                        + " JOIN case_file c ON c.id = k.case_id WHERE k.fault IS NOT NULL ORDER BY k.case_id"
                        + " FETCH FIRST 100 ROWS ONLY")
                .query((row, n) -> new Found(
                        row.getString("number"),
                        row.getString("company_name"),
                        row.getInt("broken_at"),
                        Chain.Fault.valueOf(row.getString("fault")),
                        Sql.instant(row, "at")))
                .list();
    }
}
