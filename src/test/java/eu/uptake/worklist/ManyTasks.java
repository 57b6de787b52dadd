package eu.uptake.worklist;

import eu.uptake.casefile.WordsOfOldCases;
import eu.uptake.platform.Sql;
import eu.uptake.registry.Names;
import eu.uptake.registry.Role;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database with organisations, people, companies and as many open tasks as a test wants, by SQL of its own. */
final class ManyTasks {

    static final Instant NOW = Instant.parse("2026-11-18T10:00:00Z"); // a Wednesday
    static final long OFFICE = 1;
    static final long CENTRE = 10;
    static final long OTHER_CENTRE = 11;
    static final long CLUSTER = 20;
    static final long ADVISOR = 100;
    static final long COLLEAGUE = 101;

    private static final String[] NAMES = {
        "Officine Meccaniche Rossi", "Holzbau Lindner", "Aqualab", "Tejidos Levante", "Baltic Robotics", "Café Élan"
    };

    final CountedStatements source;
    final JdbcClient jdbc;

    private ManyTasks(DataSource pool) {
        source = new CountedStatements(pool);
        jdbc = JdbcClient.create(source);
    }

    static ManyTasks empty() {
        return in(JdbcConnectionPool.create(
                "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;OPTIMIZE_REUSE_RESULTS=FALSE", "sa", ""));
    }

    /** In a database that is empty so far. */
    static ManyTasks in(DataSource pool) {
        Flyway.configure().dataSource(pool).load().migrate();
        var tasks = new ManyTasks(pool);
        tasks.organisation(OFFICE, "PROGRAMME_OFFICE", "Programme office");
        tasks.organisation(CENTRE, "TECHNOLOGY_CENTRE", "Centre one");
        tasks.organisation(OTHER_CENTRE, "TECHNOLOGY_CENTRE", "Centre two");
        tasks.organisation(CLUSTER, "CLUSTER", "Cluster");
        tasks.person(ADVISOR, "Giulia Bianchi");
        tasks.person(COLLEAGUE, "Jonas Weber");
        return tasks;
    }

    /** Tasks spread over centres, roles, people, stages and due dates around {@link #NOW}. */
    ManyTasks with(int count) {
        var companies = Math.max(1, count / 5);
        List<Object[]> organisations = new ArrayList<>();
        List<Object[]> cases = new ArrayList<>();
        for (int n = 0; n < companies; n++) {
            var name = NAMES[n % NAMES.length] + " " + n;
            organisations.add(new Object[] {1000 + n, name, Names.fold(name), Sql.at(NOW)});
            cases.add(new Object[] {
                n + 1,
                "TA-2026-%05d".formatted(n + 1),
                1000 + n,
                name,
                Names.fold(name),
                n % 3 == 0 ? CENTRE : OTHER_CENTRE,
                Sql.at(NOW),
                Sql.at(NOW)
            });
        }
        var template = new JdbcTemplate(source);
        template.batchUpdate(
                "INSERT INTO organisation (id, kind, name, name_search, country, nuts_version, created_at)"
                        + " VALUES (?, 'COMPANY', ?, ?, 'IT', '2024', ?)",
                organisations);
        template.batchUpdate(
                "INSERT INTO case_file (id, number, company_id, company_name, company_search, country, centre_id, status,"
                        + " stage, stage_since, journey_version, opened_at, known, last_seq, last_hash)"
                        + " VALUES (?, ?, ?, ?, ?, 'IT', ?, 'ACTIVE', 'intake', ?, 1, ?, '{}', 0, '')",
                cases);
        List<Object[]> items = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            items.add(item(n, n % companies));
        }
        template.batchUpdate(
                "INSERT INTO work_item (task_id, case_id, number, process, process_version, element, name, stage, role,"
                        + " organisation_id, assignee_id, assignee_name, company_id, company_name, company_search, country,"
                        + " region, sector, centre_id, since, due, priority, held)"
                        + " VALUES (?, ?, ?, 'intake', 1, 'userTask_x', ?, ?, ?, ?, ?, ?, ?, ?, ?, 'IT', ?, ?, ?, ?, ?, ?, ?)",
                items);
        template.execute("ANALYZE");
        words();
        return this;
    }

    private void words() {
        try (var connection = source.getConnection()) {
            WordsOfOldCases.giveIn(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object[] item(int n, int company) {
        var name = NAMES[company % NAMES.length] + " " + company;
        var centre = company % 3 == 0 ? CENTRE : OTHER_CENTRE;
        Long assignee = n % 50 == 0 ? Long.valueOf(ADVISOR) : n % 7 == 0 ? Long.valueOf(COLLEAGUE) : null;
        // many are due at the same moment: pages must cope with ties
        var due = NOW.plus(Duration.ofHours(12L * (n % 41) - 100));
        return new Object[] {
            "task-%05d".formatted((n * 7919) % 100_000),
            company + 1,
            "TA-2026-%05d".formatted(company + 1),
            n % 2 == 0 ? "Validate assessment" : "Draft plan",
            n % 4 == 0 ? "needs-assessment" : "assistance-plan",
            n % 5 == 0 ? Role.SME : Role.ADVISOR,
            n % 5 == 0 ? 1000 + company : centre,
            assignee,
            assignee == null ? null : assignee == ADVISOR ? "Giulia Bianchi" : "Jonas Weber",
            1000 + company,
            name,
            Names.fold(name),
            n % 2 == 0 ? "ITH5" : "AT33",
            "TEX",
            centre,
            Sql.at(NOW.minus(Duration.ofHours(n % 300))),
            Sql.at(due),
            n % 10 == 0 ? 80 : 50,
            n % 25 == 1
        };
    }

    private void organisation(long id, String kind, String name) {
        jdbc.sql("INSERT INTO organisation (id, kind, name, name_search, country, nuts_version, created_at)"
                        + " VALUES (?, ?, ?, ?, 'IT', '2024', ?)")
                .params(id, kind, name, Names.fold(name), Sql.at(NOW))
                .update();
    }

    private void person(long id, String name) {
        jdbc.sql("INSERT INTO person (id, name, email, language, active, created_at) VALUES (?, ?, ?, 'en', TRUE, ?)")
                .params(id, name, id + "@example.org", Sql.at(NOW))
                .update();
    }
}
