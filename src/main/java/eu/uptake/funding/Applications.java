package eu.uptake.funding;

import eu.uptake.casefile.Case;
import eu.uptake.platform.Sql;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The funding applications of all cases. */
@Repository
public class Applications {

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

    /** @param requested EUR */
    public void choose(String id, String instrument, String aidBasis, BigDecimal requested) {
        jdbc.sql("UPDATE funding_application SET instrument = :instrument, aid_basis = :basis,"
                        + " requested = :requested, state = 'DECIDED' WHERE id = :id")
                .param("instrument", instrument)
                .param("basis", aidBasis)
                .param("requested", requested)
                .param("id", id)
                .update();
    }

    /** The case is over: what nobody has decided on yet is withdrawn. */
    public void withdrawAll(Case file) {
        jdbc.sql("UPDATE funding_application SET state = 'WITHDRAWN' WHERE case_id = :id"
                        + " AND state NOT IN ('APPROVED', 'REJECTED', 'WITHDRAWN')")
                .param("id", file.id())
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
        return jdbc.sql("SELECT * FROM funding_application WHERE id = :id")
                .param("id", id)
                .query(Applications::read)
                .optional()
                .orElseThrow(() -> new IllegalArgumentException("No application " + id));
    }

    public List<Application> of(Case file) {
        return jdbc.sql("SELECT * FROM funding_application WHERE case_id = :id ORDER BY opened_at, id")
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
                row.getString("aid_basis"),
                row.getBigDecimal("requested"),
                ApplicationState.valueOf(row.getString("state")));
    }
}
