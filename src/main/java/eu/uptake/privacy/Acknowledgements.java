package eu.uptake.privacy;

import eu.uptake.platform.Sql;
import eu.uptake.registry.People;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who has taken note of which version of the privacy notice, each once. */
@Component
public class Acknowledgements {

    private final JdbcClient jdbc;
    private final People people;
    private final Notices notices;
    private final Clock clock;

    Acknowledgements(JdbcClient jdbc, People people, Notices notices, Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.notices = notices;
        this.clock = clock;
    }

    /** Of the version in force; a second time changes nothing. */
    @Transactional
    public void add(long person, Way way) {
        var version = notices.inForce().version();
        people.hold(person);
        jdbc.sql("""
                        INSERT INTO privacy_acknowledgement (person_id, version, at, way)
                        SELECT :person, :version, :at, :way WHERE NOT EXISTS
                            (SELECT 1 FROM privacy_acknowledgement WHERE person_id = :person AND version = :version)
                        """)
                .param("person", person)
                .param("version", version)
                .param("at", Sql.at(clock.instant()))
                .param("way", way.name())
                .update();
        people.noted(person, version);
    }

    /** Newest first. */
    public List<Acknowledgement> of(long person) {
        return jdbc.sql("SELECT version, at, way FROM privacy_acknowledgement WHERE person_id = ? ORDER BY at DESC")
                .param(person)
                .query((row, n) -> new Acknowledgement(
                        row.getString("version"), Sql.instant(row, "at"), Way.valueOf(row.getString("way"))))
                .list();
    }
}
