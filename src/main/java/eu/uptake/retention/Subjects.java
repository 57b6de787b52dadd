package eu.uptake.retention;

import eu.uptake.platform.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The cases as the clock looks at them, in one statement however many they are. */
@Repository
class Subjects {

    private static final String SELECT = """
            SELECT c.id, c.number, c.company_id, c.company_name, c.status, c.closed_at, c.record_erased_at,
                c.aid_erased_at, c.last_hash,
                CASE WHEN c.status = 'CLOSED'
                    OR EXISTS (SELECT 1 FROM service_log l JOIN planned_service s ON s.id = l.service_id
                        WHERE s.case_id = c.id)
                    OR EXISTS (SELECT 1 FROM sign_off o WHERE o.case_id = c.id) THEN 1 ELSE 0 END AS supported,
                (SELECT MAX(a.granted_on) FROM aid_record a WHERE a.status IN ('GRANTED', 'RECOVERED')
                    AND (a.application_id IN (SELECT f.id FROM funding_application f WHERE f.case_id = c.id)
                        OR a.service_id IN (SELECT s.id FROM planned_service s WHERE s.case_id = c.id))) AS aid_on,
                (SELECT COUNT(*) FROM retention_hold h
                    WHERE h.lifted_at IS NULL AND (h.case_id IS NULL OR h.case_id = c.id)) AS holds,
                (SELECT COUNT(*) FROM note n WHERE n.case_id = c.id) AS notes,
                (SELECT COUNT(*) FROM evidence e WHERE e.case_id = c.id) AS files
            FROM case_file c WHERE""";

    private final JdbcClient jdbc;

    Subjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Finished cases in which people still occur, oldest first. */
    List<Subject> finished() {
        return find(
                "c.closed_at IS NOT NULL AND (c.record_erased_at IS NULL OR c.aid_erased_at IS NULL) ORDER BY c.id",
                Map.of());
    }

    Optional<Subject> find(long caseId) {
        return find("c.id = :id", Map.of("id", caseId)).stream().findFirst();
    }

    List<Subject> ofCompanies(Collection<Long> companies) {
        return companies.isEmpty()
                ? List.of()
                : find("c.company_id IN (:companies) ORDER BY c.id", Map.of("companies", companies));
    }

    List<Subject> of(Collection<Long> cases) {
        return cases.isEmpty() ? List.of() : find("c.id IN (:cases) ORDER BY c.id", Map.of("cases", cases));
    }

    private List<Subject> find(String condition, Map<String, ?> parameters) {
        return jdbc.sql(SELECT + " " + condition)
                .params(parameters)
                .query(Subjects::read)
                .list();
    }

    private static Subject read(ResultSet row, int n) throws SQLException {
        return new Subject(
                row.getLong("id"),
                row.getString("number"),
                row.getLong("company_id"),
                row.getString("company_name"),
                row.getString("status"),
                day(Sql.instantOrNull(row, "closed_at")),
                row.getInt("supported") == 1,
                row.getObject("aid_on", LocalDate.class),
                row.getInt("holds") > 0,
                row.getObject("record_erased_at") != null,
                row.getObject("aid_erased_at") != null,
                row.getString("last_hash") + "/" + row.getString("status") + "/" + row.getInt("notes") + "/"
                        + row.getInt("files"));
    }

    private static @Nullable LocalDate day(@Nullable Instant moment) {
        return moment == null ? null : LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }
}
