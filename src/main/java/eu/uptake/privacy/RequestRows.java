package eu.uptake.privacy;

import eu.uptake.platform.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** How requests lie in their table. */
@Component
class RequestRows {

    private static final String SELECT = """
            SELECT q.*, r.name AS recorder, a.name AS answerer FROM data_request q
            LEFT JOIN person r ON r.id = q.recorded_by LEFT JOIN person a ON a.id = q.answered_by
            """;
    private static final String OPEN = " q.state IN ('RECEIVED', 'EXTENDED')";
    static final int MOST = 200;

    private final JdbcClient jdbc;

    RequestRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long insert(@Nullable Long person, NewRequest asked, Way way, @Nullable Long recordedBy, LocalDate due) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("""
                        INSERT INTO data_request (person_id, name, email, kind, wish, way, recorded_by, received_on,
                            due_on, state) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        person,
                        asked.name(),
                        asked.email(),
                        asked.kind().name(),
                        asked.wish(),
                        way.name(),
                        recordedBy,
                        asked.receivedOn(),
                        due,
                        RequestState.RECEIVED.name())
                .update(key, "id");
        return key.getKeyAs(Long.class);
    }

    Optional<DataRequest> find(long id) {
        return jdbc.sql(SELECT + " WHERE q.id = ?")
                .param(id)
                .query(RequestRows::read)
                .optional();
    }

    /** Whoever comes second waits, and then finds what the first has made of it. */
    Optional<DataRequest> hold(long id) {
        jdbc.sql("SELECT id FROM data_request WHERE id = ? FOR UPDATE")
                .param(id)
                .query(Long.class)
                .optional();
        return find(id);
    }

    List<DataRequest> of(long person) {
        return jdbc.sql(SELECT + " WHERE q.person_id = ? ORDER BY q.id DESC LIMIT " + MOST)
                .param(person)
                .query(RequestRows::read)
                .list();
    }

    /** Those that are due first on top. */
    List<DataRequest> open() {
        return jdbc.sql(SELECT + " WHERE" + OPEN + " ORDER BY q.due_on, q.id LIMIT " + MOST)
                .query(RequestRows::read)
                .list();
    }

    List<DataRequest> closed() {
        return jdbc.sql(SELECT + " WHERE NOT" + OPEN + " ORDER BY q.id DESC LIMIT " + MOST)
                .query(RequestRows::read)
                .list();
    }

    List<DataRequest> openUntil(LocalDate day) {
        return jdbc.sql(SELECT + " WHERE" + OPEN + " AND q.due_on <= ? ORDER BY q.id")
                .param(day)
                .query(RequestRows::read)
                .list();
    }

    void extend(long id, LocalDate due, Instant at, String reason) {
        jdbc.sql("UPDATE data_request SET state = ?, due_on = ?, extended_at = ?, extension_reason = ? WHERE id = ?")
                .params(RequestState.EXTENDED.name(), due, Sql.at(at), reason, id)
                .update();
    }

    void answer(long id, RequestState state, String answer, Instant at, long by) {
        jdbc.sql("UPDATE data_request SET state = ?, answer = ?, answered_at = ?, answered_by = ? WHERE id = ?")
                .params(state.name(), answer, Sql.at(at), by, id)
                .update();
    }

    private static DataRequest read(ResultSet row, int number) throws SQLException {
        return new DataRequest(
                row.getLong("id"),
                Sql.longOrNull(row, "person_id"),
                row.getString("name"),
                row.getString("email"),
                RequestKind.valueOf(row.getString("kind")),
                row.getString("wish"),
                Way.valueOf(row.getString("way")),
                row.getString("recorder"),
                row.getObject("received_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                RequestState.valueOf(row.getString("state")),
                Sql.instantOrNull(row, "extended_at"),
                row.getString("extension_reason"),
                row.getString("answer"),
                Sql.instantOrNull(row, "answered_at"),
                row.getString("answerer"));
    }
}
