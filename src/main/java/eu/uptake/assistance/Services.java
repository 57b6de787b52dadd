package eu.uptake.assistance;

import eu.uptake.casefile.Case;
import eu.uptake.platform.Sql;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The services of all cases, from the proposal in a plan to acceptance or cancellation. */
@Repository
public class Services {

    private static final String SELECT = """
            SELECT s.*, (SELECT COALESCE(SUM(l.hours), 0) FROM service_log l WHERE l.service_id = s.id) AS spent
            FROM planned_service s WHERE\s""";

    private final JdbcClient jdbc;
    private final Catalogue catalogue;
    private final Hours hours;
    private final Clock clock;

    Services(JdbcClient jdbc, Catalogue catalogue, Hours hours, Clock clock) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
        this.hours = hours;
        this.clock = clock;
    }

    /**
     * Puts a plan's services in the place of what was proposed before. When a plan is made anew, a service already under
     * way goes on as the new plan has it, with its log; what the plan leaves out is cancelled.
     */
    public void propose(Case file, List<NewService> plan) {
        jdbc.sql("DELETE FROM planned_service WHERE case_id = :id AND state = 'PROPOSED'")
                .param("id", file.id())
                .update();
        var wanted = new ArrayList<>(plan);
        for (var begun : toDeliver(file)) {
            wanted.stream()
                    .filter(service -> service.code().equals(begun.code()))
                    .findFirst()
                    .ifPresentOrElse(
                            service -> {
                                change(begun.id(), service, terms(file, service));
                                wanted.remove(service);
                            },
                            () -> move(begun.id(), ServiceState.CANCELLED, null));
        }
        wanted.forEach(service -> insert(file, service, ServiceState.PROPOSED));
    }

    /** The SME has accepted the plan. */
    public void agree(Case file) {
        jdbc.sql("UPDATE planned_service SET state = 'AGREED' WHERE case_id = :id AND state = 'PROPOSED'")
                .param("id", file.id())
                .update();
    }

    /** @return the id of a service proposed beside a plan that runs */
    public String add(Case file, NewService service) {
        return insert(file, service, ServiceState.PROPOSED);
    }

    /** The case is over: what was not accepted by then will not be. */
    public void cancelAll(Case file) {
        jdbc.sql("UPDATE planned_service SET state = 'CANCELLED' WHERE case_id = :id"
                        + " AND state NOT IN ('ACCEPTED', 'CANCELLED')")
                .param("id", file.id())
                .update();
    }

    /** Hours of all services but the cancelled ones: what the ceiling counts. */
    public BigDecimal plannedHours(Case file) {
        return jdbc.sql("SELECT COALESCE(SUM(hours), 0) FROM planned_service"
                        + " WHERE case_id = :id AND state <> 'CANCELLED'")
                .param("id", file.id())
                .query(BigDecimal.class)
                .single();
    }

    public List<PlannedService> of(Case file) {
        return jdbc.sql(SELECT + "s.case_id = :id ORDER BY s.position")
                .param("id", file.id())
                .query(Services::read)
                .list();
    }

    /** The agreed services that are not over, in the plan's order. */
    public List<PlannedService> toDeliver(Case file) {
        return of(file).stream()
                .filter(service -> service.state() != ServiceState.PROPOSED
                        && !service.state().isOver())
                .toList();
    }

    /** By id; planned and spent hours of each are of all who worked on it. */
    public Map<String, PlannedService> all(Collection<String> ids) {
        Map<String, PlannedService> found = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql(SELECT + "s.id IN (:ids)")
                    .param("ids", ids)
                    .query(Services::read)
                    .list()
                    .forEach(service -> found.put(service.id(), service));
        }
        return found;
    }

    /** @throws IllegalArgumentException if there is none */
    public PlannedService get(String id) {
        return jdbc.sql(SELECT + "s.id = :id")
                .param("id", id)
                .query(Services::read)
                .optional()
                .orElseThrow(() -> new IllegalArgumentException("No service " + id));
    }

    public void move(String id, ServiceState state, @Nullable String reason) {
        jdbc.sql("UPDATE planned_service SET state = :state, reason = :reason WHERE id = :id")
                .param("state", state.name())
                .param("reason", reason)
                .param("id", id)
                .update();
    }

    private void change(String id, NewService service, ServiceTerms terms) {
        terms(
                        jdbc.sql(
                                        "UPDATE planned_service SET hours = :hours, starts_on = :starts, ends_on = :ends,"
                                                + " deliverable = :deliverable, centre_id = :centre, lead_id = :lead, mode = :mode,"
                                                + " technology = :technology, trl_from = :trlFrom, trl_to = :trlTo,"
                                                + " aid_basis = :aidBasis, value_eur = :value, price_eur = :price WHERE id = :id")
                                .param("hours", service.hours())
                                .param("starts", service.startsOn())
                                .param("ends", service.endsOn())
                                .param("deliverable", service.deliverable())
                                .param("id", id),
                        terms)
                .update();
    }

    /**
     * An entry of the log of a service, or a correction of one, whose hours may be negative.
     *
     * @param why it was corrected
     */
    public record Logged(
            String service,
            LocalDate on,
            @Nullable String mode,
            @Nullable String summary,
            BigDecimal hours,
            @Nullable String why,
            @Nullable String person) {}

    /** What was done for the services of a case, oldest first. */
    public List<Logged> logged(Case file) {
        return jdbc.sql("""
                        SELECT l.*, p.name AS person_name FROM service_log l
                            JOIN planned_service s ON s.id = l.service_id LEFT JOIN person p ON p.id = l.person_id
                        WHERE s.case_id = :id ORDER BY l.on_date, l.at, l.line""")
                .param("id", file.id())
                .query((row, n) -> new Logged(
                        row.getString("service_id"),
                        row.getObject("on_date", LocalDate.class),
                        row.getString("mode"),
                        row.getString("summary"),
                        row.getBigDecimal("hours"),
                        row.getString("reason"),
                        row.getString("person_name")))
                .list();
    }

    private static JdbcClient.StatementSpec terms(JdbcClient.StatementSpec statement, ServiceTerms terms) {
        return statement
                .param("centre", terms.centre())
                .param("lead", terms.lead())
                .param("mode", terms.mode())
                .param("technology", terms.technology())
                .param("trlFrom", terms.trlFrom())
                .param("trlTo", terms.trlTo())
                .param("aidBasis", terms.aidBasis())
                .param("value", terms.value())
                .param("price", terms.price());
    }

    private ServiceType type(NewService service) {
        return catalogue
                .find(service.code())
                .orElseThrow(() -> new IllegalArgumentException("No service " + service.code()));
    }

    private ServiceTerms terms(Case file, NewService service) {
        var technology = file.known().get("technology");
        return service.terms()
                .or(
                        type(service),
                        service.hours(),
                        technology == null ? null : technology.toString(),
                        file.advisorId());
    }

    /** Adds what was done in one round of delivery. @throws HoursRefused if these hours cannot be */
    public void log(String service, List<LogLine> lines, long person) {
        hours.check(person, lines);
        var round = jdbc.sql("SELECT COALESCE(MAX(submission_round), 0) + 1 FROM service_log WHERE service_id = :id")
                .param("id", service)
                .query(Integer.class)
                .single();
        for (int line = 0; line < lines.size(); line++) {
            insert(service, round, line, lines.get(line), person);
        }
    }

    private void insert(String service, int round, int line, LogLine entry, long person) {
        jdbc.sql("""
                        INSERT INTO service_log (service_id, submission_round, line, on_date, kind, mode, summary,
                            people, hours, person_id, at)
                        VALUES (:service, :round, :line, :on, :kind, :mode, :summary, :people, :hours, :person, :at)""")
                .param("service", service)
                .param("round", round)
                .param("line", line)
                .param("on", entry.on())
                .param("kind", entry.kind())
                .param("mode", entry.mode())
                .param("summary", entry.summary())
                .param("people", entry.people())
                .param("hours", entry.hours())
                .param("person", person)
                .param("at", Sql.at(clock.instant()))
                .update();
    }

    private String insert(Case file, NewService service, ServiceState state) {
        var id = UUID.randomUUID().toString();
        var type = type(service);
        terms(
                        jdbc.sql("""
                        INSERT INTO planned_service (id, case_id, position, code, title, hours, starts_on, ends_on,
                            deliverable, state, delivered_by, work_package,
                            centre_id, lead_id, mode, technology, trl_from, trl_to, aid_basis, value_eur, price_eur)
                        SELECT :id, :caseId, COALESCE(MAX(position), 0) + 1, :code, :title, :hours, :starts, :ends,
                            :deliverable, :state, :deliveredBy, :workPackage, :centre, :lead, :mode, :technology, :trlFrom, :trlTo,
                            :aidBasis, :value, :price
                        FROM planned_service WHERE case_id = :caseId""")
                                .param("id", id)
                                .param("caseId", file.id())
                                .param("code", service.code())
                                .param("title", type.title())
                                .param("deliveredBy", type.deliveredBy())
                                .param("workPackage", type.workPackage())
                                .param("hours", service.hours())
                                .param("starts", service.startsOn())
                                .param("ends", service.endsOn())
                                .param("deliverable", service.deliverable())
                                .param("state", state.name()),
                        terms(file, service))
                .update();
        return id;
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
                readTerms(row));
    }

    private static ServiceTerms readTerms(ResultSet row) throws SQLException {
        return new ServiceTerms(
                Sql.longOrNull(row, "centre_id"),
                Sql.longOrNull(row, "lead_id"),
                row.getString("mode"),
                row.getString("technology"),
                row.getObject("trl_from", Integer.class),
                row.getObject("trl_to", Integer.class),
                row.getString("aid_basis"),
                row.getBigDecimal("value_eur"),
                row.getBigDecimal("price_eur"));
    }
}
