package eu.uptake.assistance;

import eu.uptake.casefile.Case;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The services of all cases, from the proposal in a plan to acceptance or cancellation. */
@Repository
public class Services {

    private final JdbcClient jdbc;
    private final ServiceRows rows;
    private final Catalogue catalogue;
    private final ServiceCheck check;

    Services(JdbcClient jdbc, ServiceRows rows, Catalogue catalogue, ServiceCheck check) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.catalogue = catalogue;
        this.check = check;
    }

    /**
     * Puts a plan's services in the place of what was proposed before. When a plan is made anew, a service already under
     * way goes on as the new plan has it, with its log; what the plan leaves out is cancelled.
     *
     * @return what the plan leaves out
     * @throws ServiceRefused if one cannot be given so
     */
    public List<PlannedService> propose(Case file, List<NewService> plan) {
        for (int line = 0; line < plan.size(); line++) {
            check.check(file, line, plan.get(line), terms(file, plan.get(line)));
        }
        jdbc.sql("DELETE FROM planned_service WHERE case_id = :id AND state = 'PROPOSED'")
                .param("id", file.id())
                .update();
        var wanted = new ArrayList<>(plan);
        List<PlannedService> leftOut = new ArrayList<>();
        for (var begun : toDeliver(file)) {
            wanted.stream()
                    .filter(service -> service.code().equals(begun.code()))
                    .findFirst()
                    .ifPresentOrElse(
                            service -> {
                                rows.change(begun.id(), service, terms(file, service));
                                wanted.remove(service);
                            },
                            () -> {
                                move(begun.id(), ServiceState.CANCELLED, null);
                                leftOut.add(begun);
                            });
        }
        wanted.forEach(service -> insert(file, service));
        return leftOut;
    }

    /** The SME has accepted the plan. */
    public void agree(Case file) {
        jdbc.sql("UPDATE planned_service SET state = 'AGREED' WHERE case_id = :id AND state = 'PROPOSED'")
                .param("id", file.id())
                .update();
    }

    /** @return the id of a service proposed beside a plan that runs @throws ServiceRefused if it cannot be given so */
    public String add(Case file, NewService service) {
        check.check(file, 0, service, terms(file, service));
        return insert(file, service);
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
        return rows.of(file);
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
        rows.all(ids).forEach(service -> found.put(service.id(), service));
        return found;
    }

    /** @throws IllegalArgumentException if there is none */
    public PlannedService get(String id) {
        return rows.find(id).orElseThrow(() -> new IllegalArgumentException("No service " + id));
    }

    public void move(String id, ServiceState state, @Nullable String reason) {
        jdbc.sql("UPDATE planned_service SET state = :state, reason = :reason WHERE id = :id")
                .param("state", state.name())
                .param("reason", reason)
                .param("id", id)
                .update();
    }

    private String insert(Case file, NewService service) {
        return rows.insert(file, type(service), service, terms(file, service), ServiceState.PROPOSED);
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
}
