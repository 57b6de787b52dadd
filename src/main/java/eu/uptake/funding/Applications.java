package eu.uptake.funding;

import eu.uptake.casefile.Case;
import eu.uptake.platform.Sql;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The funding applications of all cases. */
@Repository
public class Applications {

    private static final List<String> OPEN = Arrays.stream(ApplicationState.values())
            .filter(ApplicationState::isOpen)
            .map(ApplicationState::name)
            .toList();
    private static final String SELECT = "SELECT a.*, (SELECT COALESCE(SUM(p.amount), 0) FROM funding_payment p"
            + " WHERE p.application_id = a.id) AS disbursed FROM funding_application a ";

    private final JdbcClient jdbc;
    private final Clock clock;

    Applications(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @return the new application's id */
    public String open(Case file, String title) {
        var id = UUID.randomUUID().toString();
        jdbc.sql("INSERT INTO funding_application (id, case_id, title, state, opened_at)"
                        + " VALUES (:id, :caseId, :title, 'IDEA', :now)")
                .param("id", id)
                .param("caseId", file.id())
                .param("title", title)
                .param("now", Sql.at(clock.instant()))
                .update();
        return id;
    }

    /**
     * What an application goes for.
     *
     * @param title what it is called from now on
     * @param requested EUR
     * @param equivalent gross grant equivalent in EUR, where only a part is aid
     * @param closesOn last day for sending it
     */
    public record Choice(
            String title,
            String instrument,
            @Nullable Integer version,
            String aidBasis,
            BigDecimal requested,
            @Nullable BigDecimal equivalent,
            @Nullable LocalDate closesOn,
            Conditions conditions) {}

    public void choose(String id, Choice choice) {
        jdbc.sql("UPDATE funding_application SET title = :title, instrument = :instrument,"
                        + " instrument_version = :version, aid_basis = :basis, requested = :requested, gross_grant_equivalent = :equivalent,"
                        + " closes_on = :closes, term_years = :term, covered_share = :covered, eligible_costs = :costs,"
                        + " other_aid = :other, highest_intensity = :intensity, state = 'DECIDED' WHERE id = :id")
                .param("title", choice.title())
                .param("instrument", choice.instrument())
                .param("version", choice.version())
                .param("basis", choice.aidBasis())
                .param("requested", choice.requested())
                .param("equivalent", choice.equivalent())
                .param("closes", choice.closesOn())
                .param("term", choice.conditions().termYears())
                .param("covered", choice.conditions().coveredShare())
                .param("costs", choice.conditions().eligibleCosts())
                .param("other", choice.conditions().otherAid())
                .param("intensity", choice.conditions().highestIntensity())
                .param("id", id)
                .update();
    }

    /** @param privateLeverage EUR of private money beside the funding */
    public void prepared(String id, @Nullable LocalDate firstCommitmentOn, BigDecimal privateLeverage) {
        jdbc.sql("UPDATE funding_application SET first_commitment_on = :day, private_leverage = :leverage,"
                        + " state = 'IN_PREPARATION' WHERE id = :id")
                .param("day", firstCommitmentOn)
                .param("leverage", privateLeverage)
                .param("id", id)
                .update();
    }

    public void submitted(String id, LocalDate on) {
        jdbc.sql("UPDATE funding_application SET submitted_on = :day, state = 'SUBMITTED' WHERE id = :id")
                .param("day", on)
                .param("id", id)
                .update();
    }

    /** @param approved EUR */
    public void approved(String id, LocalDate on, BigDecimal approved) {
        jdbc.sql("UPDATE funding_application SET decided_on = :day, approved = :approved, state = 'APPROVED'"
                        + " WHERE id = :id")
                .param("day", on)
                .param("approved", approved)
                .param("id", id)
                .update();
    }

    /** @param contracted EUR */
    public void contracted(String id, LocalDate on, BigDecimal contracted) {
        jdbc.sql("UPDATE funding_application SET contracted_on = :day, contracted = :contracted, state = 'CONTRACTED'"
                        + " WHERE id = :id")
                .param("day", on)
                .param("contracted", contracted)
                .param("id", id)
                .update();
    }

    /** @param last whether nothing more will be paid */
    public void paid(String id, LocalDate on, BigDecimal amount, boolean last) {
        jdbc.sql("INSERT INTO funding_payment (application_id, paid_on, amount) VALUES (:id, :day, :amount)")
                .param("id", id)
                .param("day", on)
                .param("amount", amount)
                .update();
        move(id, last ? ApplicationState.CLOSED : ApplicationState.DISBURSING);
    }

    /** The case is over: what nobody has decided on yet is withdrawn. */
    public void withdrawAll(Case file) {
        jdbc.sql("UPDATE funding_application SET state = 'WITHDRAWN' WHERE case_id = :id" + " AND state IN (:open)")
                .param("id", file.id())
                .param("open", OPEN)
                .update();
    }

    public void move(String id, ApplicationState state) {
        jdbc.sql("UPDATE funding_application SET state = :state WHERE id = :id")
                .param("state", state.name())
                .param("id", id)
                .update();
    }

    /** @throws IllegalArgumentException if there is none */
    public Application get(String id) {
        return jdbc.sql(SELECT + "WHERE a.id = :id")
                .param("id", id)
                .query(Applications::read)
                .optional()
                .orElseThrow(() -> new IllegalArgumentException("No application " + id));
    }

    public List<Application> of(Case file) {
        return jdbc.sql(SELECT + "WHERE a.case_id = :id ORDER BY a.opened_at, a.id")
                .param("id", file.id())
                .query(Applications::read)
                .list();
    }

    private static Application read(ResultSet row, int n) throws SQLException {
        return new Application(
                row.getString("id"),
                row.getLong("case_id"),
                row.getString("title"),
                row.getString("instrument"),
                (Integer) row.getObject("instrument_version"),
                row.getString("aid_basis"),
                row.getBigDecimal("requested"),
                row.getBigDecimal("gross_grant_equivalent"),
                Days.orNull(row, "closes_on"),
                Days.orNull(row, "first_commitment_on"),
                Days.orNull(row, "submitted_on"),
                Days.orNull(row, "decided_on"),
                row.getBigDecimal("approved"),
                row.getBigDecimal("contracted"),
                row.getBigDecimal("private_leverage"),
                row.getBigDecimal("disbursed"),
                ApplicationState.valueOf(row.getString("state")),
                new Conditions(
                        row.getBigDecimal("term_years"),
                        row.getBigDecimal("covered_share"),
                        row.getBigDecimal("eligible_costs"),
                        row.getBigDecimal("other_aid"),
                        row.getBigDecimal("highest_intensity")));
    }
}
