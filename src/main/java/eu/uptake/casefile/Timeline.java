package eu.uptake.casefile;

import eu.uptake.platform.Actor;
import eu.uptake.platform.Sql;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
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

    Timeline(JdbcClient jdbc, JsonMapper json, Clock clock, ApplicationEventPublisher events, TimelineWriter writer) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.events = events;
        this.writer = writer;
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

    /** The sequence number of the first entry that was changed or removed, or null if the chain is whole. */
    public @Nullable Integer firstBreak(Case file) {
        var entries = new LinkedHashMap<Integer, String>();
        jdbc.sql("SELECT seq, hash FROM timeline WHERE case_id = :id ORDER BY seq")
                .param("id", file.id())
                .query((row, n) -> entries.put(row.getInt("seq"), row.getString("hash")))
                .list();
        var events = of(file);
        var previous = "";
        var expected = 1;
        for (var entry : entries.entrySet()) {
            var event = events.get(events.size() - expected);
            previous = writer.hash(previous, entry.getKey(), event);
            if (entry.getKey() != expected || !previous.equals(entry.getValue())) {
                return expected;
            }
            expected++;
        }
        var last = jdbc.sql("SELECT last_seq FROM case_file WHERE id = :id")
                .param("id", file.id())
                .query(Integer.class)
                .single();
        return last == expected - 1 ? null : expected;
    }
}
