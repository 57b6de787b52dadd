package eu.uptake.casefile;

import eu.uptake.platform.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** How cases lie in their table. */
@Component
class CaseRows {

    private static final TypeReference<Map<String, Object>> ANSWERS = new TypeReference<>() {};
    private static final String SELECT = "SELECT c.* FROM case_file c WHERE ";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    CaseRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<Case> find(String condition, Map<String, Object> parameters, String number) {
        return jdbc.sql(SELECT + condition)
                .params(parameters)
                .param("number", number)
                .query(this::read)
                .optional();
    }

    /** The case, held until the transaction ends. */
    Optional<Case> hold(String condition, String key) {
        return jdbc.sql(SELECT + condition + " FOR UPDATE")
                .param("key", key)
                .query((row, n) -> {
                    var file = read(row, n);
                    LockedCases.hold(file, TimelineEnd.read(row, n));
                    return file;
                })
                .optional();
    }

    Case read(ResultSet row, int n) throws SQLException {
        return new Case(
                row.getLong("id"),
                row.getString("number"),
                row.getLong("company_id"),
                row.getString("company_name"),
                row.getString("country"),
                row.getString("region"),
                row.getString("sector"),
                Sql.longOrNull(row, "cluster_id"),
                Sql.longOrNull(row, "centre_id"),
                Sql.longOrNull(row, "advisor_id"),
                CaseStatus.valueOf(row.getString("status")),
                row.getString("stage"),
                Sql.instant(row, "stage_since"),
                row.getInt("journey_version"),
                Sql.instant(row, "opened_at"),
                Sql.instantOrNull(row, "held_since"),
                row.getObject("held_until", LocalDate.class),
                row.getString("status_reason"),
                Sql.instantOrNull(row, "closed_at"),
                json.readValue(row.getString("known"), ANSWERS));
    }
}
