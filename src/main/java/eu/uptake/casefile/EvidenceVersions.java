package eu.uptake.casefile;

import eu.uptake.platform.Sql;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which files stand in the place of which: a newer one supersedes, the older stays. */
class EvidenceVersions {

    private final JdbcClient jdbc;
    private final Clock clock;

    EvidenceVersions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Supersedes what the same field of the same task gave before, about the same thing, and is not given again.
     *
     * @return the version of what comes now
     */
    int next(Case file, Handover handover, Collection<String> ids) {
        var before = jdbc.sql("""
                        SELECT e.id, e.version FROM evidence e JOIN submission o ON o.id = e.submission_id
                            JOIN submission s ON s.id = :submission
                        WHERE e.case_id = :caseId AND e.field = :field AND e.superseded_at IS NULL AND o.id <> s.id
                            AND o.element = s.element AND COALESCE(o.item, '') = COALESCE(s.item, '')""")
                .param("submission", handover.submission())
                .param("caseId", file.id())
                .param("field", handover.field())
                .query((row, n) -> Map.entry(row.getString("id"), row.getInt("version")))
                .list();
        var newest = before.stream().mapToInt(Map.Entry::getValue).max().orElse(0);
        var replaced = before.stream()
                .map(Map.Entry::getKey)
                .filter(id -> !ids.contains(id))
                .toList();
        replaced.forEach(this::supersede);
        return replaced.isEmpty() ? Math.max(1, newest) : newest + 1;
    }

    /**
     * The same for a file that comes in the place of one.
     *
     * @throws NoSuchEvidence if that is none of the case, or is superseded already
     */
    int next(Case file, String replaced) {
        var version = jdbc.sql("SELECT version FROM evidence WHERE id = :id AND case_id = :caseId"
                        + " AND superseded_at IS NULL")
                .param("id", replaced)
                .param("caseId", file.id())
                .query(Integer.class)
                .optional()
                .orElseThrow(() -> new NoSuchEvidence(replaced));
        supersede(replaced);
        return version + 1;
    }

    private void supersede(String id) {
        jdbc.sql("UPDATE evidence SET superseded_at = :now WHERE id = :id")
                .param("now", Sql.at(clock.instant()))
                .param("id", id)
                .update();
    }
}
