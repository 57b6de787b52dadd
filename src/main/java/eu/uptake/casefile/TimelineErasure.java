package eu.uptake.casefile;

import eu.uptake.platform.Sql;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes the personal part out of a history's entries. Their hashes stay, so the chain goes on through them, and the
 * history gets an entry that seals what is left of each (see {@link TimelineSeals}).
 */
@Component
public class TimelineErasure {

    private static final TypeReference<TreeMap<String, String>> DETAIL = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;
    private final Timeline timeline;

    TimelineErasure(JdbcClient jdbc, JsonMapper json, Clock clock, Timeline timeline) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.timeline = timeline;
    }

    /** The personal part of an entry. */
    public record Told(@Nullable Long person, @Nullable String personName, Map<String, String> detail) {}

    /** What is to be left of it. */
    public interface Rewording {

        Told of(Told before);
    }

    private record Entry(int seq, Instant at, String kind, Told told, String hash, boolean erased) {}

    /**
     * Within the caller's transaction, who holds the case.
     *
     * @param run what the entry that attests it names: no two erasures of one case may have the same
     * @return how many entries were changed
     * @throws HistoryBroken if the history is not what was written: it is looked into before anything is taken out of it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int erase(Case file, String run, Rewording how) {
        if (!timeline.verify(file).isWhole()) {
            throw new HistoryBroken(file.number());
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Map<Integer, String> seals = new TreeMap<>();
        int changed = 0;
        for (var entry : entries(file)) {
            var after = entry.kind().equals(Happening.ANONYMISED.name()) ? entry.told() : how.of(entry.told());
            var touched = !after.equals(entry.told());
            if (touched) {
                write(file, entry.seq(), after, now);
                changed++;
            }
            if (touched || entry.erased()) {
                seals.put(entry.seq(), seal(entry, after));
            }
        }
        if (changed > 0) {
            TimelineSeals.details(run, seals).forEach(detail -> timeline.add(file, Happening.ANONYMISED, detail, null));
        }
        return changed;
    }

    private List<Entry> entries(Case file) {
        return jdbc.sql("SELECT * FROM timeline WHERE case_id = :id ORDER BY seq")
                .param("id", file.id())
                .query((row, n) -> new Entry(
                        row.getInt("seq"),
                        Sql.instant(row, "at"),
                        row.getString("kind"),
                        new Told(
                                Sql.longOrNull(row, "person_id"),
                                row.getString("person_name"),
                                json.readValue(row.getString("detail"), DETAIL)),
                        row.getString("hash"),
                        row.getObject("anonymised_at") != null))
                .list();
    }

    private String seal(Entry entry, Told after) {
        return TimelineSeals.of(
                entry.seq(),
                entry.at(),
                entry.kind(),
                after.person(),
                after.personName(),
                text(after),
                Objects.requireNonNull(entry.hash()));
    }

    private String text(Told told) {
        return json.writeValueAsString(new TreeMap<>(told.detail()));
    }

    private void write(Case file, int seq, Told after, Instant now) {
        jdbc.sql("UPDATE timeline SET person_id = :person, person_name = :name, detail = :detail, anonymised_at = :now"
                        + " WHERE case_id = :id AND seq = :seq")
                .param("person", after.person(), Types.BIGINT)
                .param("name", after.personName(), Types.VARCHAR)
                .param("detail", text(after))
                .param("now", Sql.at(now))
                .param("id", file.id())
                .param("seq", seq)
                .update();
    }
}
