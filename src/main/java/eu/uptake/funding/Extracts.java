package eu.uptake.funding;

import eu.uptake.platform.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The extracts of registers as they are kept; each moves on once at most. */
@Repository
class Extracts {

    private static final int LATEST = 50;

    private final JdbcClient jdbc;
    private final Clock clock;

    Extracts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    String add(String fileName, String content, String by) {
        var id = UUID.randomUUID().toString();
        jdbc.sql("INSERT INTO aid_extract (id, file_name, content, uploaded_at, uploaded_by)"
                        + " VALUES (:id, :name, :content, :now, :by)")
                .param("id", id)
                .param("name", fileName)
                .param("content", content)
                .param("now", Sql.at(clock.instant()))
                .param("by", by)
                .update();
        return id;
    }

    Optional<RegisterExtract> find(String id) {
        return jdbc.sql("SELECT * FROM aid_extract WHERE id = :id")
                .param("id", id)
                .query(Extracts::read)
                .optional();
    }

    /** Newest first, without their contents. */
    List<RegisterExtract> latest() {
        return jdbc.sql("SELECT id, file_name, '' AS content, uploaded_at, uploaded_by, taken_at, taken_by, taken,"
                        + " undone_at, undone_by FROM aid_extract ORDER BY uploaded_at DESC, id FETCH FIRST " + LATEST
                        + " ROWS ONLY")
                .query(Extracts::read)
                .list();
    }

    /** Until the transaction ends nobody else takes in or takes back: what a line means depends on what is there. */
    void hold() {
        jdbc.sql("SELECT id FROM aid_extract ORDER BY id FOR UPDATE")
                .query(String.class)
                .list();
    }

    /** Those whose lines are in the ledger, the oldest first. */
    List<String> taken() {
        return jdbc.sql("SELECT id FROM aid_extract WHERE taken_at IS NOT NULL AND undone_at IS NULL"
                        + " ORDER BY taken_at, id")
                .query(String.class)
                .list();
    }

    /** @return whether it was there to be taken in */
    boolean take(String id, String by) {
        return jdbc.sql("UPDATE aid_extract SET taken_at = :now, taken_by = :by WHERE id = :id AND taken_at IS NULL")
                        .param("now", Sql.at(clock.instant()))
                        .param("by", by)
                        .param("id", id)
                        .update()
                == 1;
    }

    void count(String id, int taken) {
        jdbc.sql("UPDATE aid_extract SET taken = :taken WHERE id = :id")
                .param("taken", taken)
                .param("id", id)
                .update();
    }

    /** @return whether it was taken in, and not undone yet */
    boolean undo(String id, String by) {
        return jdbc.sql("UPDATE aid_extract SET undone_at = :now, undone_by = :by WHERE id = :id"
                                + " AND taken_at IS NOT NULL AND undone_at IS NULL")
                        .param("now", Sql.at(clock.instant()))
                        .param("by", by)
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Only what was never taken in. */
    boolean discard(String id) {
        return jdbc.sql("DELETE FROM aid_extract WHERE id = :id AND taken_at IS NULL")
                        .param("id", id)
                        .update()
                == 1;
    }

    private static RegisterExtract read(ResultSet row, int n) throws SQLException {
        var taken = row.getInt("taken");
        return new RegisterExtract(
                row.getString("id"),
                row.getString("file_name"),
                row.getString("content"),
                Sql.instant(row, "uploaded_at"),
                row.getString("uploaded_by"),
                row.getTimestamp("taken_at") == null ? null : Sql.instant(row, "taken_at"),
                row.getString("taken_by"),
                row.getTimestamp("taken_at") == null ? null : taken,
                row.getTimestamp("undone_at") == null ? null : Sql.instant(row, "undone_at"),
                row.getString("undone_by"));
    }
}
