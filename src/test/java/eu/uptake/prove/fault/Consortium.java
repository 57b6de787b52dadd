package eu.uptake.prove.fault;

import eu.uptake.registry.Role;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/** The people of the proof, put into an empty database: an office, a cluster, a centre, and contacts of companies. */
final class Consortium {

    static final String PASSWORD = "load";

    private final JdbcClient jdbc;
    private long cluster;

    private Consortium(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who signs in as what. */
    record Cast(List<String> staff, List<String> contacts, long cluster) {}

    static Cast found(Storage storage, int contacts) {
        storage.migrate();
        return storage.look(jdbc -> new Consortium(jdbc).found(contacts));
    }

    private Cast found(int contacts) {
        var office = organisation("PROGRAMME_OFFICE", "Office", "BE");
        cluster = organisation("CLUSTER", "Cluster", "DE");
        var centre = organisation("TECHNOLOGY_CENTRE", "Centre", "DE");
        var staff = List.of(
                person("coordinator@load.test", office, Role.COORDINATOR, Role.ADMIN),
                person("cluster@load.test", cluster, Role.CLUSTER_MANAGER),
                person("advisor@load.test", centre, Role.ADVISOR, Role.BUSINESS_ADVISOR, Role.FUNDING_ADVISOR),
                person("colleague@load.test", centre, Role.ADVISOR, Role.BUSINESS_ADVISOR, Role.FUNDING_ADVISOR));
        var companies = new ArrayList<String>();
        for (int n = 0; n < contacts; n++) {
            companies.add(person("sme-" + n + "@load.test", 0));
        }
        return new Cast(staff, companies, cluster);
    }

    private long organisation(String kind, String name, String country) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("INSERT INTO organisation (kind, name, name_search, name_core, country, nuts_version, created_at)"
                        + " VALUES (?, ?, ?, ?, ?, '2024', ?)")
                .params(kind, name, name.toLowerCase(), name.toLowerCase(), country, now())
                .update(key, "id");
        return key.getKeyAs(Long.class);
    }

    private String person(String email, long organisation, String... roles) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("INSERT INTO person (name, email, language, password_hash, active, created_at)"
                        + " VALUES (?, ?, 'en', ?, TRUE, ?)")
                .params(email.substring(0, email.indexOf('@')), email, "{noop}" + PASSWORD, now())
                .update(key, "id");
        for (var role : roles) {
            jdbc.sql("INSERT INTO membership (person_id, organisation_id, role) VALUES (?, ?, ?)")
                    .params(key.getKeyAs(Long.class), organisation, role)
                    .update();
        }
        return email;
    }

    private static Timestamp now() {
        return Timestamp.from(Instant.now());
    }
}
