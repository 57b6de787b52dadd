package eu.uptake.registry;

import eu.uptake.platform.MovableClock;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** The registry on an empty database of its own, without Spring. */
final class RegistryFixtures {

    static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    final List<Object> events = new ArrayList<>();
    final DataSource database = anEmptyDatabase();
    final JdbcClient jdbc = JdbcClient.create(database);
    final ReferenceLists lists = new ReferenceLists();
    final MovableClock clock = new MovableClock(Clock.systemUTC());
    final People people;
    final Organisations organisations;
    final Companies companies;
    final Passwords passwords = new Passwords(jdbc, new BCryptPasswordEncoder(4));

    RegistryFixtures() {
        clock.moveTo(NOW);
        var rows = new OrganisationRows(jdbc, clock);
        people = new People(jdbc, new PersonRows(jdbc, clock), events::add);
        organisations = new Organisations(jdbc, rows, people);
        companies = new Companies(jdbc, rows, people, new VatNumbers(lists));
    }

    EntryLinks linksAt(Instant moment) {
        return new EntryLinks(jdbc, Clock.fixed(moment, ZoneOffset.UTC));
    }

    long aPerson(String email) {
        return people.add(
                new NewPerson("Anna Berg", email, Locale.ENGLISH), Role.ADVISOR, aCentre("Centre of " + email, "BE"));
    }

    long aCentre(String name, String country) {
        return organisations.create(NewOrganisation.of(OrganisationKind.TECHNOLOGY_CENTRE, name, country));
    }

    static NewContact aContact(String email) {
        return new NewContact("Bo Ek", email, null, Locale.FRENCH);
    }

    private static DataSource anEmptyDatabase() {
        var database = new DriverManagerDataSource(
                "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;OPTIMIZE_REUSE_RESULTS=FALSE");
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/V1__registry.sql")).execute(database);
        return database;
    }
}
