package eu.uptake.monitor;

import eu.uptake.casefile.CaseWords;
import eu.uptake.platform.Actor;
import eu.uptake.platform.Grant;
import eu.uptake.platform.Sql;
import eu.uptake.process.ElementModel;
import eu.uptake.process.ProcessModel;
import eu.uptake.process.StageModel;
import eu.uptake.registry.Names;
import eu.uptake.registry.Role;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Cases and tasks as rows, on a Monday morning. */
final class MonitorFixtures {

    static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    static final Actor COORDINATOR =
            new Actor(1, "Cora Ordin", Locale.ENGLISH, Set.of(new Grant(Role.COORDINATOR, 1L)));

    final JdbcClient jdbc;
    final Instant now;
    final long centre;
    final long cluster;
    final long advisor;
    private int cases;

    MonitorFixtures() {
        this(anEmptyDatabase(), NOW);
    }

    MonitorFixtures(JdbcClient jdbc, Instant now) {
        this.jdbc = jdbc;
        this.now = now;
        centre = anOrganisation("TECHNOLOGY_CENTRE", "Laser Centre");
        cluster = anOrganisation("CLUSTER", "Furniture Cluster");
        jdbc.sql(
                        "INSERT INTO person (name, email, language, active, created_at) VALUES ('Ada Visor', ?, 'en', TRUE, ?)")
                .params(UUID.randomUUID() + "@example.eu", Sql.at(now))
                .update();
        advisor = newest("person");
    }

    static ProcessModel aJourney() {
        return new ProcessModel(
                JourneyStages.JOURNEY,
                1,
                "SME journey",
                "The whole way",
                null,
                null,
                null,
                List.of(
                        new StageModel("intake", "Intake", "intake", null, null),
                        new StageModel("adoption", "Adoption", "adoption", null, null)),
                Map.of(),
                List.of(),
                List.of(
                        new ElementModel("callActivity_intake", "callActivity", "Intake", null, null, "intake"),
                        new ElementModel("callActivity_adoption", "callActivity", "Adoption", null, null, "adoption"),
                        new ElementModel("endEvent_done", "endEvent", "Done", null, null, null)));
    }

    static ProcessModel anIntake() {
        return new ProcessModel(
                "intake",
                3,
                "Intake",
                null,
                null,
                null,
                null,
                List.of(),
                Map.of(),
                List.of(),
                List.of(
                        new ElementModel("userTask_sign", "userTask", "Sign agreement", "sme", "S1", null),
                        new ElementModel("gateway_ok", "exclusiveGateway", "All well?", null, null, null)));
    }

    long aCase(String company, String status, String stage, int daysInStage) {
        jdbc.sql("""
                        INSERT INTO case_file (number, company_id, company_name, company_search, country, region,
                            cluster_id, centre_id, advisor_id, status, stage, stage_since, journey_version, opened_at,
                            closed_at, known, last_seq, last_hash)
                        VALUES (?, ?, ?, ?, 'IT', 'ITC4', ?, ?, ?, ?, ?, ?, 1, ?, ?, '{}', 0, '')""")
                .params(
                        "TA-2026-%05d".formatted(++cases),
                        anOrganisation("COMPANY", company),
                        company,
                        Names.fold(company),
                        cluster,
                        centre,
                        advisor,
                        status,
                        stage,
                        Sql.at(now.minus(Duration.ofDays(daysInStage))),
                        Sql.at(now.minus(Duration.ofDays(100 - cases))),
                        Set.of("REFUSED", "WITHDRAWN", "TERMINATED", "CLOSED").contains(status) ? Sql.at(now) : null)
                .update();
        var id = newest("case_file");
        new CaseWords(jdbc).keep(id, Names.fold(company), "TA-2026-%05d".formatted(cases));
        if (stage != null) {
            visited(id, stage, null);
        }
        return id;
    }

    void visited(long file, String stage, Instant left) {
        jdbc.sql("INSERT INTO stage_visit (case_id, stage, entered_at, left_at) VALUES (?, ?, ?, ?)")
                .params(file, stage, Sql.at(now.minus(Duration.ofDays(60))), left == null ? null : Sql.at(left))
                .update();
    }

    String aTask(long file, String process, String element, String role, int dueInDays) {
        var id = UUID.randomUUID().toString();
        jdbc.sql("""
                        INSERT INTO work_item (task_id, case_id, number, process, process_version, element, name, stage,
                            role, organisation_id, company_id, company_name, company_search, country, since, due,
                            priority, held)
                        SELECT ?, c.id, c.number, ?, 1, ?, ?, c.stage, ?, c.centre_id, c.company_id, c.company_name,
                            c.company_search, c.country, c.stage_since, ?, 50, CASE c.status WHEN 'ON_HOLD' THEN TRUE
                            ELSE FALSE END
                        FROM case_file c WHERE c.id = ?""")
                .params(
                        id,
                        process,
                        element,
                        "Sign agreement",
                        role,
                        Sql.at(now.plus(Duration.ofDays(dueInDays))),
                        file)
                .update();
        return id;
    }

    void aDoneTask(long file, String process, String element, String how) {
        jdbc.sql("""
                        INSERT INTO work_done (task_id, case_id, process, element, name, role, organisation_id, since,
                            due, ended_at, person_name, how)
                        VALUES (?, ?, ?, ?, 'Sign agreement', 'sme', ?, ?, ?, ?, 'Bo Ek', ?)""")
                .params(
                        UUID.randomUUID().toString(),
                        file,
                        process,
                        element,
                        centre,
                        Sql.at(now),
                        Sql.at(now),
                        Sql.at(now),
                        how)
                .update();
    }

    String number(long file) {
        return jdbc.sql("SELECT number FROM case_file WHERE id = ?")
                .param(file)
                .query(String.class)
                .single();
    }

    private long anOrganisation(String kind, String name) {
        jdbc.sql("INSERT INTO organisation (kind, name, name_search, country, nuts_version, created_at)"
                        + " VALUES (?, ?, ?, 'IT', '2024', ?)")
                .params(kind, name, Names.fold(name), Sql.at(now))
                .update();
        return newest("organisation");
    }

    private long newest(String table) {
        return jdbc.sql("SELECT MAX(id) FROM " + table).query(Long.class).single();
    }

    private static JdbcClient anEmptyDatabase() {
        var database = new DriverManagerDataSource(
                "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;OPTIMIZE_REUSE_RESULTS=FALSE");
        Flyway.configure().dataSource(database).load().migrate();
        return JdbcClient.create(database);
    }
}
