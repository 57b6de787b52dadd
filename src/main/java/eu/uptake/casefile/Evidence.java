package eu.uptake.casefile;

import eu.uptake.platform.Actor;
import eu.uptake.platform.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The files of the cases. While a form is a draft its files are the draft's owner's ({@link DraftFiles}); when it is
 * handed in they become the case's, for good.
 */
@Repository
public class Evidence {

    private final JdbcClient jdbc;
    private final EvidenceVersions versions;

    Evidence(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.versions = new EvidenceVersions(jdbc, clock);
    }

    /** The files of a case, newest first; the caller has checked that the reader may see it. */
    public List<EvidenceFile> of(Case file) {
        return jdbc.sql("SELECT * FROM evidence WHERE case_id = :id AND erased_at IS NULL ORDER BY at DESC, id")
                .param("id", file.id())
                .query(Evidence::read)
                .list();
    }

    /** With which form each file of a case was handed in, by the file's id. */
    public Map<String, Origin> origins(Case file) {
        Map<String, Origin> origins = new HashMap<>();
        jdbc.sql("SELECT e.id, s.name, s.about FROM evidence e JOIN submission s ON s.id = e.submission_id"
                        + " WHERE e.case_id = :id AND e.erased_at IS NULL")
                .param("id", file.id())
                .query((row, n) ->
                        origins.put(row.getString("id"), new Origin(row.getString("name"), row.getString("about"))))
                .list();
        return origins;
    }

    /** Where a file comes from: the task, in English as drawn, and the service or application it was about, if any. */
    public record Origin(String task, @Nullable String about) {}

    /** Whether there is such a file; whose it is, {@link #adopt} checks. */
    public boolean isKnown(String id) {
        return jdbc.sql("SELECT COUNT(*) FROM evidence WHERE id = :id")
                        .param("id", id)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /**
     * Makes a draft's files those of the case to which it was handed in. Files that the case has already stay as they
     * are; those that the same field of the same task gave before, about the same thing, are superseded.
     *
     * @throws NoSuchEvidence if one of the files is neither that draft's nor the case's
     */
    @Transactional
    public void adopt(Case file, Handover handover, Collection<String> ids) {
        var version = versions.next(file, handover, ids);
        for (var id : Set.copyOf(ids)) {
            var adopted = jdbc.sql("UPDATE evidence SET case_id = :caseId, submission_id = :submission, field = :field,"
                            + " proves = CASE WHEN type LIKE 'image/%' THEN :pictures ELSE :proves END,"
                            + " quality = CASE WHEN type LIKE 'image/%' THEN :picturesQuality ELSE :quality END,"
                            + " version = :version,"
                            + " person_id = (SELECT s.person_id FROM submission s WHERE s.id = :submission),"
                            + " person_name = (SELECT s.person_name FROM submission s WHERE s.id = :submission)"
                            + " WHERE id = :id AND case_id IS NULL AND owner_key = :owner AND form_key = :form")
                    .param("caseId", file.id())
                    .param("submission", handover.submission())
                    .param("field", handover.field())
                    .param("proves", handover.proof().purpose())
                    .param("quality", handover.proof().quality())
                    .param("pictures", handover.pictures().purpose())
                    .param("picturesQuality", handover.pictures().quality())
                    .param("version", version)
                    .param("id", id)
                    .param("owner", handover.ownerKey())
                    .param("form", handover.formKey())
                    .update();
            if (adopted == 0 && !isOf(file, id)) {
                throw new NoSuchEvidence(id);
            }
        }
    }

    /**
     * Makes a file of the case that belongs to no form.
     *
     * @param replaces a file of the case that it takes the place of, if it does
     * @throws NoSuchEvidence if that is none of the case, or is superseded already
     */
    void attach(Case file, String id, Proof proof, Actor by, @Nullable String replaces) {
        var version = replaces == null ? 1 : versions.next(file, replaces);
        jdbc.sql("UPDATE evidence SET case_id = :caseId, proves = :proves, quality = :quality, version = :version,"
                        + " person_id = :person, person_name = :name WHERE id = :id AND case_id IS NULL")
                .param("caseId", file.id())
                .param("proves", proof.purpose())
                .param("quality", proof.quality())
                .param("version", version)
                .param("person", by.person())
                .param("name", by.name())
                .param("id", id)
                .update();
    }

    private boolean isOf(Case file, String id) {
        return jdbc.sql("SELECT COUNT(*) FROM evidence WHERE id = :id AND case_id = :caseId")
                        .param("id", id)
                        .param("caseId", file.id())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** The file, if it is of a case that the person may see or of this owner's draft. */
    EvidenceFile find(@Nullable Actor actor, String ownerKey, String id) {
        var reach = actor == null ? Reach.NOTHING : Reach.of(actor, "c");
        return jdbc.sql("SELECT e.* FROM evidence e LEFT JOIN case_file c ON c.id = e.case_id WHERE e.id = :id"
                        + " AND e.erased_at IS NULL AND ((e.case_id IS NULL AND e.owner_key = :owner)"
                        + " OR (e.case_id IS NOT NULL AND " + reach.sql() + "))")
                .params(reach.parameters())
                .param("id", id)
                .param("owner", ownerKey)
                .query(Evidence::read)
                .optional()
                .orElseThrow(() -> new NoSuchEvidence(id));
    }

    private static EvidenceFile read(ResultSet row, int n) throws SQLException {
        return new EvidenceFile(
                row.getString("id"),
                row.getString("name"),
                row.getString("type"),
                row.getLong("size"),
                row.getString("sha256"),
                Sql.instant(row, "at"),
                new Proof(row.getString("proves"), row.getString("quality")),
                row.getInt("version"),
                Sql.instantOrNull(row, "superseded_at"),
                row.getString("person_name"));
    }
}
