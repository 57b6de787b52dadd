package eu.uptake.monitor;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import eu.uptake.casefile.CaseStatus;
import eu.uptake.platform.SignedIn;
import eu.uptake.process.Candidate;
import eu.uptake.process.CaseRefused;
import eu.uptake.process.Desk;
import eu.uptake.process.FailedJob;
import eu.uptake.process.FailedJobs;
import eu.uptake.process.Journey;
import eu.uptake.registry.NewOrganisation;
import eu.uptake.registry.NewPerson;
import eu.uptake.registry.OrganisationKind;
import eu.uptake.registry.Organisations;
import eu.uptake.registry.People;
import eu.uptake.registry.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@SpringBootTest(properties = "spring.datasource.url=jdbc:h2:mem:monitor-pages;DB_CLOSE_DELAY=-1")
@AutoConfigureMockMvc
@ActiveProfiles("test")
class MonitorPagesTest {

    @Autowired
    private MockMvc pages;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Organisations organisations;

    @Autowired
    private People people;

    @MockitoBean
    private Journey journey;

    @MockitoBean
    private Desk desk;

    @MockitoBean
    private FailedJobs jobs;

    private MonitorFixtures rows;
    private long file;
    private String number;

    @BeforeEach
    void aCaseInItsSecondStage() {
        for (var table : List.of("work_item", "work_done", "stage_visit", "case_file")) {
            jdbc.sql("DELETE FROM " + table).update();
        }
        rows = new MonitorFixtures(jdbc, Instant.now());
        file = rows.aCase("Möbel Łukasz", "ACTIVE", "needs-assessment", 12);
        rows.visited(file, "intake", Instant.now());
        number = rows.number(file);
    }

    private RequestPostProcessor a(String role) {
        var office = organisations.create(NewOrganisation.of(OrganisationKind.PROGRAMME_OFFICE, "Office", "BE"));
        var email = UUID.randomUUID() + "@example.eu";
        var person = people.add(new NewPerson("Cora Ordin", email, Locale.ENGLISH), role, office);
        return user(new SignedIn(people.actor(person).orElseThrow(), email, null));
    }

    private RequestPostProcessor coordinator() {
        return a(Role.COORDINATOR);
    }

    @Test
    void overviewLeadsFromEachNumberToItsList() throws Exception {
        rows.aTask(file, "needs-assessment", "userTask_x", "sme", -2);

        pages.perform(get("/monitor").with(coordinator()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("/monitor/cases?stage=needs-assessment&amp;with=sme")))
                .andExpect(content().string(containsString("/monitor/cases?stage=needs-assessment&amp;late=overdue")))
                .andExpect(content().string(containsString("/monitor/cases?status=active")))
                .andExpect(content().string(not(containsString("??"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/monitor",
                "/monitor/cases?status=all&q=mobel&sort=company",
                "/monitor/processes",
                "/monitor/processes/sme-journey",
                "/monitor/processes/intake",
                "/monitor/processes/technical-assistance",
                "/monitor/processes/intake/elements/userTask_signAgreement?show=done",
                "/monitor/jobs"
            })
    void everyPageSpeaksBothLanguagesAndLeavesNoKeyUnsaid(String page) throws Exception {
        for (var language : List.of("en", "fr")) {
            pages.perform(get(page).param("lang", language).with(coordinator()))
                    .andExpect(status().isOk())
                    .andExpect(content().string(not(containsString("??"))));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/monitor",
                "/monitor/cases",
                "/monitor/processes",
                "/monitor/processes/intake/diagram.bpmn",
                "/monitor/jobs"
            })
    void answersAnybodyButACoordinatorAsIfThereWereNoSuchPage(String page) throws Exception {
        pages.perform(get(page).with(a(Role.FUNDING_ADVISOR))).andExpect(status().isNotFound());
        pages.perform(get(page).with(coordinator())).andExpect(status().isOk());
    }

    @Test
    void casePageOffersWhatFitsItsStatus() throws Exception {
        pages.perform(get("/monitor/cases/" + number).with(coordinator()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(number + "/hold")))
                .andExpect(content().string(not(containsString(number + "/resume"))))
                .andExpect(content().string(not(containsString("??"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/monitor/cases/TA-1999-00001",
                "/monitor/cases/TA-1999-00001/hold",
                "/monitor/processes/nothing",
                "/monitor/processes/nothing/diagram.bpmn",
                "/monitor/processes/intake/elements/nothing"
            })
    void whatDoesNotExistIsNotFound(String page) throws Exception {
        pages.perform(get(page).with(coordinator())).andExpect(status().isNotFound());
    }

    @Test
    void holdsACaseWithReasonAndDate() throws Exception {
        var until = LocalDate.now().plusDays(20);

        pages.perform(post("/monitor/cases/" + number + "/hold")
                        .param("reason", "  Fire in the plant  ")
                        .param("until", until.toString())
                        .with(csrf())
                        .with(coordinator()))
                .andExpect(redirectedUrl("/monitor/cases/" + number));

        verify(journey).hold(any(), eq(number), eq(until), eq("Fire in the plant"));
    }

    @Test
    void saysWhatIsMissingAndKeepsWhatWasTyped() throws Exception {
        pages.perform(post("/monitor/cases/" + number + "/hold")
                        .param("reason", "no")
                        .param("until", "2020-01-01")
                        .with(csrf())
                        .with(coordinator()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("at least 5 characters")))
                .andExpect(content().string(containsString("must lie in the future")))
                .andExpect(content().string(containsString("value=\"2020-01-01\"")));

        verify(journey, never()).hold(any(), anyString(), any(), anyString());
    }

    @Test
    void returnsOnlyToAStageThatWasVisited() throws Exception {
        for (var stage : List.of("intake", "adoption")) {
            pages.perform(post("/monitor/cases/" + number + "/return")
                            .param("reason", "Wrong size declared")
                            .param("stage", stage)
                            .with(csrf())
                            .with(coordinator()))
                    .andExpect(
                            stage.equals("intake") ? status().is3xxRedirection() : status().isUnprocessableContent());
        }

        verify(journey).returnTo(any(), eq(number), eq("intake"), eq("Wrong size declared"));
    }

    @Test
    void saysWhenTheJourneyRefuses() throws Exception {
        doThrow(new CaseRefused(number, "end", CaseStatus.CLOSED)).when(journey).end(any(), anyString(), anyString());

        pages.perform(post("/monitor/cases/" + number + "/end")
                        .param("reason", "Insolvent")
                        .with(csrf())
                        .with(coordinator()))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("does not allow this")))
                .andExpect(content().string(containsString("Insolvent")));
    }

    @Test
    void reassignsOnlyToSomebodyWhoMayDoIt() throws Exception {
        var task = rows.aTask(file, "needs-assessment", "userTask_x", "advisor", 3);
        when(desk.candidates(any(), eq(task))).thenReturn(List.of(new Candidate(7, "Ada Visor", 2)));
        var page = "/monitor/cases/" + number + "/tasks/" + task + "/reassign";

        pages.perform(get(page).with(coordinator()))
                .andExpect(content().string(containsString("Ada Visor")))
                .andExpect(content().string(not(containsString("??"))));
        pages.perform(post(page).param("person", "8").with(csrf()).with(coordinator()))
                .andExpect(status().isUnprocessableContent());
        verify(desk, never()).assign(any(), anyString(), anyLong());
        pages.perform(post(page).param("person", "7").with(csrf()).with(coordinator()))
                .andExpect(redirectedUrl("/monitor/cases/" + number));
        verify(desk).assign(any(), eq(task), eq(7L));
    }

    @Test
    void doesNotReassignTheTaskOfAnotherCase() throws Exception {
        var other = rows.aCase("Other", "ACTIVE", "intake", 1);
        var task = rows.aTask(other, "intake", "userTask_x", "advisor", 3);

        pages.perform(get("/monitor/cases/" + number + "/tasks/" + task + "/reassign")
                        .with(coordinator()))
                .andExpect(status().isNotFound());
    }

    @Test
    void tellsWhatBecameOfARetry() throws Exception {
        var failed =
                new FailedJob("j1", number, "intake", "serviceTask_checkDuplicate", "No connection", Instant.now(), 0);
        var again =
                new FailedJob("j1", number, "intake", "serviceTask_checkDuplicate", "No connection", Instant.now(), 3);
        when(jobs.list()).thenReturn(List.of(again));

        pages.perform(post("/monitor/jobs/j1/retry").with(csrf()).with(coordinator()))
                .andExpect(redirectedUrl("/monitor/jobs?retried=j1&left=3"));
        verify(jobs).retry("j1");
        retried("being tried again");
        when(jobs.list()).thenReturn(List.of(failed));
        retried("It failed again");
        when(jobs.list()).thenReturn(List.of());
        retried("It worked");
    }

    private void retried(String outcome) throws Exception {
        pages.perform(get("/monitor/jobs?retried=j1&left=3").with(coordinator()))
                .andExpect(content().string(containsString(outcome)))
                .andExpect(content().string(not(containsString("??"))));
    }

    @Test
    void givesTheDiagramInTheReadersLanguage() throws Exception {
        pages.perform(get("/monitor/processes/intake/diagram.bpmn")
                        .param("lang", "fr")
                        .with(coordinator()))
                .andExpect(status().isOk())
                .andExpect(content().contentType("application/xml"))
                .andExpect(content().string(containsString("bpmndi:BPMNDiagram")))
                .andExpect(content().string(containsString("Signer la convention de participation")));
    }
}
