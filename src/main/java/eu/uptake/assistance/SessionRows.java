package eu.uptake.assistance;

import eu.uptake.casefile.Case;
import eu.uptake.platform.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How sessions lie in their table. */
@Repository
class SessionRows {

    private static final String SELECT = """
            SELECT t.*, s.title, c.number FROM support_session t JOIN case_file c ON c.id = t.case_id
            LEFT JOIN planned_service s ON s.id = t.service_id WHERE\s""";

    private final JdbcClient jdbc;

    SessionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<SupportSession> find(String id) {
        return jdbc.sql(SELECT + "t.id = :id")
                .param("id", id)
                .query(SessionRows::read)
                .optional();
    }

    List<SupportSession> of(Case file, Instant now) {
        return jdbc.sql(SELECT + """
                        t.case_id = :file ORDER BY CASE WHEN t.state = 'AGREED' AND t.ends_at >= :now THEN 0 ELSE 1 END,
                            CASE WHEN t.state = 'AGREED' AND t.ends_at >= :now THEN t.starts_at END,
                            t.starts_at DESC FETCH FIRST 100 ROWS ONLY""")
                .param("file", file.id())
                .param("now", Sql.at(now))
                .query(SessionRows::read)
                .list();
    }

    List<SupportSession> agreedFor(String service, Instant after) {
        return agreed("t.service_id = :of", service, after);
    }

    List<SupportSession> agreedFor(long file, Instant after) {
        return agreed("t.case_id = :of", file, after);
    }

    private List<SupportSession> agreed(String which, Object of, Instant after) {
        return jdbc.sql(SELECT + which + " AND t.state = 'AGREED' AND t.starts_at > :after ORDER BY t.starts_at, t.id")
                .param("of", of)
                .param("after", Sql.at(after))
                .query(SessionRows::read)
                .list();
    }

    List<SupportSession> heldFor(String service) {
        return jdbc.sql(SELECT + "t.service_id = :service AND t.state = 'HELD' ORDER BY t.starts_at, t.id")
                .param("service", service)
                .query(SessionRows::read)
                .list();
    }

    void insert(String id, Case file, long person, NewSession wanted) {
        jdbc.sql("""
                        INSERT INTO support_session (id, case_id, service_id, person_id, starts_at, ends_at, mode, place,
                            people, state, sequence)
                        VALUES (:id, :file, :service, :person, :from, :to, :mode, :place, :people, 'AGREED', 0)""")
                .param("id", id)
                .param("file", file.id())
                .param("service", wanted.service())
                .param("person", person)
                .param("from", Sql.at(wanted.from()))
                .param("to", Sql.at(wanted.to()))
                .param("mode", wanted.mode().name())
                .param("place", wanted.place())
                .param("people", wanted.people())
                .update();
    }

    /** @return false if somebody was first, or it is no longer agreed */
    boolean change(SupportSession was, NewSession wanted) {
        return jdbc.sql("""
                        UPDATE support_session SET service_id = :service, starts_at = :from, ends_at = :to, mode = :mode,
                            place = :place, people = :people, sequence = sequence + 1
                        WHERE id = :id AND state = 'AGREED' AND sequence = :sequence""")
                        .param("service", wanted.service())
                        .param("from", Sql.at(wanted.from()))
                        .param("to", Sql.at(wanted.to()))
                        .param("mode", wanted.mode().name())
                        .param("place", wanted.place())
                        .param("people", wanted.people())
                        .param("id", was.id())
                        .param("sequence", was.sequence())
                        .update()
                == 1;
    }

    /** @return false if somebody was first */
    boolean move(SupportSession was, SessionState state, @Nullable String reason) {
        var from = state == SessionState.LOGGED ? SessionState.HELD : SessionState.AGREED;
        return jdbc.sql("UPDATE support_session SET state = :state, reason = :reason, sequence = sequence + 1"
                                + " WHERE id = :id AND state = :from AND sequence = :sequence")
                        .param("state", state.name())
                        .param("reason", reason)
                        .param("id", was.id())
                        .param("from", from.name())
                        .param("sequence", was.sequence())
                        .update()
                == 1;
    }

    private static SupportSession read(ResultSet row, int n) throws SQLException {
        return new SupportSession(
                row.getString("id"),
                row.getString("number"),
                row.getString("service_id"),
                row.getString("title"),
                row.getLong("person_id"),
                Sql.instant(row, "starts_at"),
                Sql.instant(row, "ends_at"),
                SessionMode.valueOf(row.getString("mode")),
                row.getString("place"),
                row.getString("people"),
                SessionState.valueOf(row.getString("state")),
                row.getInt("sequence"),
                row.getString("reason"));
    }
}
