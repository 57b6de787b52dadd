package eu.uptake.eligibility;

import eu.uptake.casefile.Case;
import eu.uptake.platform.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** What both kinds of decisions share: the newest counts, and a person's verdict is written to it. */
class Decisions<T> {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final String table;
    private final Class<T> type;

    Decisions(JdbcClient jdbc, JsonMapper json, String table, Class<T> type) {
        this.jdbc = jdbc;
        this.json = json;
        this.table = table;
        this.type = type;
    }

    Optional<Decided<T>> newest(Case file) {
        return jdbc.sql("SELECT * FROM " + table + " WHERE case_id = :case ORDER BY id DESC FETCH FIRST 1 ROW ONLY")
                .param("case", file.id())
                .query(this::read)
                .optional();
    }

    /** Newest first. */
    List<Decided<T>> all(Case file) {
        return jdbc.sql("SELECT * FROM " + table + " WHERE case_id = :case ORDER BY id DESC")
                .param("case", file.id())
                .query(this::read)
                .list();
    }

    void judge(Case file, Verdict verdict) {
        jdbc.sql("UPDATE " + table + " SET verdict = :code, verdict_reason = :reason, verdict_by = :by,"
                        + " verdict_person_id = :person, verdict_at = :at WHERE id ="
                        + " (SELECT MAX(newest.id) FROM " + table + " newest WHERE newest.case_id = :case)")
                .param("code", verdict.code())
                .param("reason", verdict.reason())
                .param("by", verdict.by())
                .param("person", verdict.person())
                .param("at", Sql.at(verdict.at()))
                .param("case", file.id())
                .update();
    }

    private Decided<T> read(ResultSet row, int n) throws SQLException {
        return new Decided<>(
                json.readValue(row.getString("reckoning"), type),
                Sql.instant(row, "decided_at"),
                row.getString("person_name"),
                verdict(row));
    }

    private static @Nullable Verdict verdict(ResultSet row) throws SQLException {
        var code = row.getString("verdict");
        return code == null
                ? null
                : new Verdict(
                        code,
                        row.getString("verdict_reason"),
                        Sql.longOrNull(row, "verdict_person_id"),
                        row.getString("verdict_by"),
                        Sql.instant(row, "verdict_at"));
    }
}
