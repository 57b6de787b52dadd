package eu.uptake.assistance;

import eu.uptake.assistance.Deliverable.HandedFile;
import eu.uptake.casefile.Case;
import eu.uptake.platform.Actor;
import eu.uptake.platform.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What was handed over for the services of all cases: each round is a version of its own, and so is the answer to it. */
@Repository
public class Deliverables {

    private static final TypeReference<List<HandedFile>> FILES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Deliverables(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Services in the plan's order, of each the newest version first. */
    public List<Deliverable> of(Case file) {
        return jdbc.sql("SELECT d.* FROM service_deliverable d JOIN planned_service s ON s.id = d.service_id"
                        + " WHERE s.case_id = :id ORDER BY s.position, d.version DESC")
                .param("id", file.id())
                .query(this::read)
                .list();
    }

    public void handOver(String service, String title, List<HandedFile> files, Actor by) {
        jdbc.sql("""
                        INSERT INTO service_deliverable (service_id, version, title, files, person_id, person_name,
                            handed_at)
                        SELECT :service, COALESCE(MAX(version), 0) + 1, :title, :files, :person, :name, :now
                        FROM service_deliverable WHERE service_id = :service""")
                .param("service", service)
                .param("title", title)
                .param("files", json.writeValueAsString(files))
                .param("person", by.person())
                .param("name", by.name())
                .param("now", Sql.at(clock.instant()))
                .update();
    }

    /** The newest version is accepted, refused, or to be reworked; what is said last of it counts. */
    public void answer(String service, String verdict, @Nullable String asked, Actor by) {
        jdbc.sql("""
                        UPDATE service_deliverable SET verdict = :verdict, asked = :asked, answered_by = :name,
                            answered_at = :now
                        WHERE service_id = :service AND version =
                            (SELECT MAX(version) FROM service_deliverable WHERE service_id = :service)""")
                .param("verdict", verdict)
                .param("asked", asked)
                .param("name", by.name())
                .param("now", Sql.at(clock.instant()))
                .param("service", service)
                .update();
    }

    private Deliverable read(ResultSet row, int n) throws SQLException {
        return new Deliverable(
                row.getString("service_id"),
                row.getInt("version"),
                row.getString("title"),
                json.readValue(row.getString("files"), FILES),
                row.getString("person_name"),
                Sql.instant(row, "handed_at"),
                row.getString("verdict"),
                row.getString("asked"),
                row.getString("answered_by"),
                Sql.instantOrNull(row, "answered_at"));
    }
}
