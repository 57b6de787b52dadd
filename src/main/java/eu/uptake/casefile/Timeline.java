package eu.uptake.casefile;

import eu.uptake.platform.Actor;
import eu.uptake.platform.Sql;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The history of record of a case: append-only, each entry's hash covering the one before. Entries of a transaction are
 * written together just before it commits.
 */
@Component
public class Timeline {

    private static final TypeReference<TreeMap<String, String>> DETAIL = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final TimelineWriter writer;
    private final ChainReader chains;

    Timeline(JdbcClient jdbc, JsonMapper json, Clock clock, ApplicationEventPublisher events, TimelineWriter writer) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.events = events;
        this.writer = writer;
        this.chains = new ChainReader(jdbc, json);
    }

    /**
     * Notes what happened and tells those who listen, both within the running transaction.
     *
     * @throws IllegalStateException outside a transaction
     */
    public void add(Case file, Happening what, Map<String, String> detail, @Nullable Actor by) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A timeline entry needs the transaction of what it tells of");
        }
        // to the microsecond, which is what both databases keep: the hash must be found again
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var event = new CaseEvent(
                file.id(),
                file.number(),
                what,
                now,
                by == null ? null : by.person(),
                by == null ? null : by.name(),
                new TreeMap<>(detail));
        pending().add(event);
        events.publishEvent(event);
    }

    private PendingEntries pending() {
        var bound = (PendingEntries) TransactionSynchronizationManager.getResource(this);
        if (bound == null) {
            bound = new PendingEntries(writer, this);
            TransactionSynchronizationManager.bindResource(this, bound);
            TransactionSynchronizationManager.registerSynchronization(bound);
        }
        return bound;
    }

    /** Newest first. */
    public List<CaseEvent> of(Case file) {
        return jdbc.sql("SELECT * FROM timeline WHERE case_id = :id ORDER BY seq DESC")
                .param("id", file.id())
                .query((row, n) -> new CaseEvent(
                        file.id(),
                        file.number(),
                        Happening.valueOf(row.getString("kind")),
                        Sql.instant(row, "at"),
                        Sql.longOrNull(row, "person_id"),
                        row.getString("person_name"),
                        json.readValue(row.getString("detail"), DETAIL)))
                .list();
    }

    /**
     * Whether this is what was written: the first entry that was changed, removed, put in, moved or cut off, or that all
     * is whole. What a look found before counts as well.
     */
    public Chain verify(Case file) {
        return chains.look(file.id(), seen(file.id()));
    }

    /** The same, noting what was found and which end the timeline has now. */
    Chain look(long caseId) {
        var chain = chains.look(caseId, seen(caseId));
        note(caseId, chain);
        return chain;
    }

    private @Nullable TimelineEnd seen(long caseId) {
        return jdbc.sql("SELECT seq AS last_seq, hash AS last_hash FROM chain_check WHERE case_id = :id AND seq > 0")
                .param("id", caseId)
                .query(TimelineEnd::read)
                .optional()
                .orElse(null);
    }

    /** A broken timeline keeps the end that it had when it was whole. */
    private void note(long caseId, Chain chain) {
        var whole = chain instanceof Chain.Whole good ? good : null;
        var broken = chain instanceof Chain.Broken bad ? bad : null;
        var end = whole == null ? "" : "seq = :seq, hash = :hash, ";
        var update =
                "UPDATE chain_check SET " + end + "fault = :fault, broken_at = :broken, at = :at WHERE case_id = :id";
        if (noted(update, caseId, whole, broken) == 0) {
            noted(
                    "INSERT INTO chain_check (case_id, seq, hash, fault, broken_at, at)"
                            + " VALUES (:id, :seq, :hash, :fault, :broken, :at)",
                    caseId,
                    whole,
                    broken);
        }
    }

    private int noted(String sql, long caseId, Chain.@Nullable Whole whole, Chain.@Nullable Broken broken) {
        return jdbc.sql(sql)
                .param("id", caseId)
                .param("seq", whole == null ? 0 : whole.entries())
                .param("hash", whole == null ? "" : whole.hash())
                .param("fault", broken == null ? null : broken.fault().name())
                .param("broken", broken == null ? null : broken.at())
                .param("at", Sql.at(clock.instant()))
                .update();
    }
}
