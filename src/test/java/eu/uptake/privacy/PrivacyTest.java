package eu.uptake.privacy;

import eu.uptake.platform.Actor;
import eu.uptake.platform.MovableClock;
import eu.uptake.registry.NewOrganisation;
import eu.uptake.registry.NewPerson;
import eu.uptake.registry.OrganisationKind;
import eu.uptake.registry.Organisations;
import eu.uptake.registry.People;
import eu.uptake.registry.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People of a programme on a database of their own, at any time. */
@SpringBootTest(
        classes = PrivacyHouse.class,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:privacy-test;DB_CLOSE_DELAY=-1;OPTIMIZE_REUSE_RESULTS=FALSE",
            "uptake.home=target/privacy-test-home"
        })
abstract class PrivacyTest {

    @Autowired
    People people;

    @Autowired
    Organisations organisations;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void todayAgain() {
        clock.release();
    }

    void today(String day) {
        clock.moveTo(LocalDate.parse(day).atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC));
    }

    Actor somebody(String role, OrganisationKind kind) {
        var organisation = organisations.create(NewOrganisation.of(kind, kind + " " + UUID.randomUUID(), "BE"));
        var name = role + " " + UUID.randomUUID();
        return people.actor(people.add(
                        new NewPerson(name, UUID.randomUUID() + "@people.test", Locale.ENGLISH), role, organisation))
                .orElseThrow();
    }

    Actor coordinator() {
        return somebody(Role.COORDINATOR, OrganisationKind.PROGRAMME_OFFICE);
    }

    Actor advisor() {
        return somebody(Role.ADVISOR, OrganisationKind.TECHNOLOGY_CENTRE);
    }

    /** Kinds of the mails to that person about requests, oldest first. */
    List<String> mails(long person) {
        return jdbc.sql("SELECT kind FROM mail WHERE person_id = ? ORDER BY id")
                .param(person)
                .query(String.class)
                .list();
    }

    Instant now() {
        return clock.instant();
    }
}
