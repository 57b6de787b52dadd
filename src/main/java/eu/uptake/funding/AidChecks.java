package eu.uptake.funding;

import eu.uptake.platform.Sql;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The checks of the ceiling as they were made, so that each can be followed whatever the ledger says later. */
@Repository
public class AidChecks {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    AidChecks(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    public void keep(String application, AidCheck check) {
        jdbc.sql("INSERT INTO aid_check (application_id, checked_at, fits, used, asked, ceiling, arithmetic)"
                        + " VALUES (:id, :now, :fits, :used, :asked, :ceiling, :arithmetic)")
                .param("id", application)
                .param("now", Sql.at(clock.instant()))
                .param("fits", check.fits())
                .param("used", check.used())
                .param("asked", check.asked())
                .param("ceiling", check.ceiling())
                .param("arithmetic", json.writeValueAsString(check))
                .update();
    }

    /** The newest check of an application. */
    public Optional<AidCheck> latest(String application) {
        return jdbc.sql("SELECT arithmetic FROM aid_check WHERE application_id = :id ORDER BY id DESC"
                        + " FETCH FIRST 1 ROW ONLY")
                .param("id", application)
                .query(String.class)
                .optional()
                .map(text -> json.readValue(text, AidCheck.class));
    }
}
