package eu.uptake.assistance;

import eu.uptake.casefile.Case;
import eu.uptake.platform.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How planned services lie in their table. */
@Repository
class ServiceRows {

    private static final String SELECT = """
            SELECT s.*, (SELECT COALESCE(SUM(l.hours), 0) FROM service_log l WHERE l.service_id = s.id) AS spent
            FROM planned_service s WHERE\s""";

    private final JdbcClient jdbc;

    ServiceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<PlannedService> of(Case file) {
        return jdbc.sql(SELECT + "s.case_id = :id ORDER BY s.position")
                .param("id", file.id())
                .query(ServiceRows::read)
                .list();
    }

    List<PlannedService> all(Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT + "s.id IN (:ids)")
                        .param("ids", ids)
                        .query(ServiceRows::read)
                        .list();
    }

    Optional<PlannedService> find(String id) {
        return jdbc.sql(SELECT + "s.id = :id")
                .param("id", id)
                .query(ServiceRows::read)
                .optional();
    }

    /** @return its id */
    String insert(Case file, ServiceType type, NewService service, ServiceTerms terms, ServiceState state) {
        var id = UUID.randomUUID().toString();
        wanted(
                        jdbc.sql("""
                        INSERT INTO planned_service (id, case_id, position, code, title, hours, starts_on, ends_on,
                            deliverable, state, delivered_by, work_package, centre_id, lead_id, mode, technology,
                            trl_from, trl_to, participants, aid_basis, aid_granter, value_eur, price_eur, aid_eur)
                        SELECT :id, :caseId, COALESCE(MAX(position), 0) + 1, :code, :title, :hours, :starts, :ends,
                            :deliverable, :state, :deliveredBy, :workPackage, :centre, :lead, :mode, :technology,
                            :trlFrom, :trlTo, :participants, :aidBasis, :granter, :value, :price, :aid
                        FROM planned_service WHERE case_id = :caseId""")
                                .param("caseId", file.id())
                                .param("code", service.code())
                                .param("title", type.title())
                                .param("deliveredBy", type.deliveredBy())
                                .param("workPackage", type.workPackage())
                                .param("state", state.name()),
                        id,
                        service,
                        terms)
                .update();
        return id;
    }

    void change(String id, NewService service, ServiceTerms terms) {
        wanted(jdbc.sql("""
                        UPDATE planned_service SET hours = :hours, starts_on = :starts, ends_on = :ends,
                            deliverable = :deliverable, centre_id = :centre, lead_id = :lead, mode = :mode,
                            technology = :technology, trl_from = :trlFrom, trl_to = :trlTo,
                            participants = :participants, aid_basis = :aidBasis, aid_granter = :granter,
                            value_eur = :value, price_eur = :price, aid_eur = :aid WHERE id = :id"""), id, service, terms).update();
    }

    private static JdbcClient.StatementSpec wanted(
            JdbcClient.StatementSpec statement, String id, NewService service, ServiceTerms terms) {
        return statement
                .param("id", id)
                .param("hours", service.hours())
                .param("starts", service.startsOn())
                .param("ends", service.endsOn())
                .param("deliverable", service.deliverable())
                .param("centre", terms.centre())
                .param("lead", terms.lead())
                .param("mode", terms.mode())
                .param("technology", terms.technology())
                .param("trlFrom", terms.trlFrom())
                .param("trlTo", terms.trlTo())
                .param("participants", terms.participants())
                .param("aidBasis", terms.aidBasis())
                .param("granter", terms.granter())
                .param("value", terms.value())
                .param("price", terms.price())
                .param("aid", terms.aid());
    }

    private static PlannedService read(ResultSet row, int n) throws SQLException {
        return new PlannedService(
                row.getString("id"),
                row.getLong("case_id"),
                row.getString("code"),
                row.getString("title"),
                row.getBigDecimal("hours"),
                row.getBigDecimal("spent"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getString("deliverable"),
                ServiceState.valueOf(row.getString("state")),
                row.getString("delivered_by"),
                terms(row));
    }

    private static ServiceTerms terms(ResultSet row) throws SQLException {
        return new ServiceTerms(
                Sql.longOrNull(row, "centre_id"),
                Sql.longOrNull(row, "lead_id"),
                row.getString("mode"),
                row.getString("technology"),
                row.getObject("trl_from", Integer.class),
                row.getObject("trl_to", Integer.class),
                row.getObject("participants", Integer.class),
                row.getString("aid_basis"),
                row.getString("aid_granter"),
                row.getBigDecimal("value_eur"),
                row.getBigDecimal("price_eur"),
                row.getBigDecimal("aid_eur"));
    }
}
