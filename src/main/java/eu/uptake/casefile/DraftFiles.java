package eu.uptake.casefile;

import eu.uptake.platform.Sql;
import eu.uptake.registry.EvidencePurpose;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Files of forms that are not handed in yet: whose they are, how much room they may take, when they are forgotten. */
@Repository
class DraftFiles {

    /** Files of one form. */
    static final int MOST = 20;

    /** Bytes that all visitors without an account may have lying here together. */
    private static final long ROOM_FOR_VISITORS = 2_000_000_000L;

    /** Bytes that one person may have lying here in forms not handed in yet. */
    private static final long ROOM_FOR_A_PERSON = 500_000_000L;

    private static final long ROOM_FOR_A_VISITOR = 100_000_000L;

    private static final String VISITOR = "visitor:";

    private final JdbcClient jdbc;
    private final EvidenceFiles files;
    private final Clock clock;

    DraftFiles(JdbcClient jdbc, EvidenceFiles files, Clock clock) {
        this.jdbc = jdbc;
        this.files = files;
        this.clock = clock;
    }

    @Transactional
    EvidenceFile keep(String ownerKey, String formKey, String name, String type, EvidenceFiles.Arrived arrived)
            throws IOException {
        var file = new EvidenceFile(
                UUID.randomUUID().toString(),
                name,
                type,
                arrived.size(),
                arrived.sha256(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                Proof.of(EvidencePurpose.OTHER),
                1,
                null,
                null);
        files.keep(arrived, file.id());
        jdbc.sql("INSERT INTO evidence (id, owner_key, form_key, name, type, size, sha256, at)"
                        + " VALUES (:id, :owner, :form, :name, :type, :size, :sha256, :at)")
                .param("id", file.id())
                .param("owner", ownerKey)
                .param("form", formKey)
                .param("name", file.name())
                .param("type", file.type())
                .param("size", file.size())
                .param("sha256", file.sha256())
                .param("at", Sql.at(file.at()))
                .update();
        return file;
    }

    /** @throws EvidenceRefused if the draft has as many files as it may have, or visitors have left too much */
    void checkRoom(String ownerKey, String formKey) {
        var count = jdbc.sql("SELECT COUNT(*) FROM evidence WHERE owner_key = :owner AND form_key = :form"
                        + " AND case_id IS NULL")
                .param("owner", ownerKey)
                .param("form", formKey)
                .query(Integer.class)
                .single();
        if (count >= MOST) {
            throw new EvidenceRefused(HttpStatus.UNPROCESSABLE_CONTENT, "evidence.tooMany", MOST);
        }
        var room = ownerKey.startsWith(VISITOR) ? ROOM_FOR_A_VISITOR : ROOM_FOR_A_PERSON;
        if (left(ownerKey) > room) {
            throw new EvidenceRefused(HttpStatus.UNPROCESSABLE_CONTENT, "evidence.tooMuch", room / 1_000_000);
        }
        if (ownerKey.startsWith(VISITOR) && left(VISITOR + "%") > ROOM_FOR_VISITORS) {
            throw new EvidenceRefused(HttpStatus.SERVICE_UNAVAILABLE, "evidence.noRoom");
        }
    }

    private long left(String owners) {
        return jdbc.sql("SELECT COALESCE(SUM(size), 0) FROM evidence WHERE case_id IS NULL AND owner_key LIKE :owners")
                .param("owners", owners)
                .query(Long.class)
                .single();
    }

    /** Removes a file from its owner's draft; one that was handed in stays. */
    void remove(String ownerKey, String id) {
        var removed = jdbc.sql("DELETE FROM evidence WHERE id = :id AND owner_key = :owner AND case_id IS NULL")
                .param("id", id)
                .param("owner", ownerKey)
                .update();
        if (removed == 0) {
            throw new NoSuchEvidence(id);
        }
        files.delete(id);
    }

    /** The ids of all recorded files whose id begins so. */
    Set<String> idsBeginningWith(String beginning) {
        return jdbc.sql("SELECT id FROM evidence WHERE id LIKE :beginning")
                .param("beginning", beginning + "%")
                .query(String.class)
                .set();
    }

    /** Removes what was uploaded before then and never handed in. */
    void forget(Instant before) {
        var left = jdbc.sql("SELECT id FROM evidence WHERE case_id IS NULL AND at < :before")
                .param("before", Sql.at(before))
                .query(String.class)
                .list();
        for (var id : left) {
            var removed = jdbc.sql("DELETE FROM evidence WHERE id = :id AND case_id IS NULL")
                    .param("id", id)
                    .update();
            if (removed == 1) {
                files.delete(id);
            }
        }
    }
}
