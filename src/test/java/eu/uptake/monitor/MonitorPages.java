package eu.uptake.monitor;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import eu.uptake.platform.SignedIn;
import eu.uptake.process.Desk;
import eu.uptake.process.FailedJobs;
import eu.uptake.process.Journey;
import eu.uptake.registry.NewOrganisation;
import eu.uptake.registry.NewPerson;
import eu.uptake.registry.OrganisationKind;
import eu.uptake.registry.Organisations;
import eu.uptake.registry.People;
import eu.uptake.registry.Role;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The room's pages in the running application, with one case in its second stage; the engine room only notes what it is told. */
@SpringBootTest(
        properties = "spring.datasource.url=jdbc:h2:mem:monitor-pages;DB_CLOSE_DELAY=-1;OPTIMIZE_REUSE_RESULTS=FALSE")
@AutoConfigureMockMvc
@ActiveProfiles("test")
abstract class MonitorPages {

    @Autowired
    MockMvc pages;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Organisations organisations;

    @Autowired
    private People people;

    @MockitoBean
    Journey journey;

    @MockitoBean
    Desk desk;

    @MockitoBean
    FailedJobs jobs;

    MonitorFixtures rows;
    long file;
    String number;

    @BeforeEach
    void aCaseInItsSecondStage() {
        for (var table : List.of("survey_answer", "work_item", "work_done", "stage_visit", "case_file")) {
            jdbc.sql("DELETE FROM " + table).update();
        }
        rows = new MonitorFixtures(jdbc, Instant.now());
        file = rows.aCase("Möbel Łukasz", "ACTIVE", "needs-assessment", 12);
        rows.visited(file, "intake", Instant.now());
        number = rows.number(file);
    }

    RequestPostProcessor a(String role) {
        var office = organisations.create(NewOrganisation.of(OrganisationKind.PROGRAMME_OFFICE, "Office", "BE"));
        var email = UUID.randomUUID() + "@example.eu";
        var person = people.add(new NewPerson("Cora Ordin", email, Locale.ENGLISH), role, office);
        return user(new SignedIn(people.actor(person).orElseThrow(), email, null));
    }

    RequestPostProcessor coordinator() {
        return a(Role.COORDINATOR);
    }
}
