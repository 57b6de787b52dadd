package eu.uptake.casefile;

import eu.uptake.platform.Sql;
import java.util.List;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Chains and stores timeline entries: SHA-256 over the hash before, the number and every column. */
@Component
class TimelineWriter {

    private static final String INSERT = """
            INSERT INTO timeline (case_id, seq, at, kind, person_id, person_name, detail, hash)
            VALUES (:caseId, :seq, :at, :kind, :person, :personName, :detail, :hash)""";

    private final NamedParameterJdbcTemplate jdbc;
    private final JsonMapper json;

    TimelineWriter(NamedParameterJdbcTemplate jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void append(long caseId, List<CaseEvent> events) {
        var rows = new MapSqlParameterSource[events.size()];
        var end = LockedCases.now().map(held -> held.end(caseId)).orElseGet(() -> lock(caseId));
        for (int i = 0; i < rows.length; i++) {
            end = end.after(hash(end.hash(), end.seq() + 1, events.get(i)));
            rows[i] = row(events.get(i), end);
        }
        jdbc.batchUpdate(INSERT, rows);
        jdbc.update(
                "UPDATE case_file SET last_seq = :seq, last_hash = :hash WHERE id = :id",
                new MapSqlParameterSource("seq", end.seq())
                        .addValue("hash", end.hash())
                        .addValue("id", caseId));
        var last = end;
        LockedCases.now().ifPresent(held -> held.end(caseId, last));
    }

    private TimelineEnd lock(long caseId) {
        return jdbc.queryForObject(
                "SELECT last_seq, last_hash FROM case_file WHERE id = :id FOR UPDATE",
                new MapSqlParameterSource("id", caseId),
                TimelineEnd::read);
    }

    private String hash(String previous, int seq, CaseEvent event) {
        return TimelineHash.of(
                previous,
                event.number(),
                seq,
                event.at(),
                event.what().name(),
                event.person(),
                event.personName(),
                json.writeValueAsString(event.detail()));
    }

    private MapSqlParameterSource row(CaseEvent event, TimelineEnd end) {
        return new MapSqlParameterSource("caseId", event.caseId())
                .addValue("seq", end.seq())
                .addValue("at", Sql.at(event.at()))
                .addValue("kind", event.what().name())
                .addValue("person", event.person())
                .addValue("personName", event.personName())
                .addValue("detail", json.writeValueAsString(event.detail()))
                .addValue("hash", end.hash());
    }
}
