package eu.uptake.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import eu.uptake.SignIn;
import eu.uptake.Visit;
import eu.uptake.casefile.Case;
import eu.uptake.casefile.CaseStatus;
import eu.uptake.casefile.Cases;
import eu.uptake.casefile.DecisionRecord;
import eu.uptake.casefile.Decisions;
import eu.uptake.casefile.Submissions;
import eu.uptake.casefile.Timeline;
import eu.uptake.casefile.WorkItems;
import eu.uptake.dossier.Dossiers;
import eu.uptake.dossier.Wish;
import eu.uptake.platform.Actor;
import eu.uptake.process.DecisionTables;
import eu.uptake.process.FailedJobs;
import eu.uptake.process.HandedForms;
import eu.uptake.process.Models;
import eu.uptake.process.Reconciler;
import eu.uptake.process.Redecided;
import eu.uptake.process.StageModel;
import eu.uptake.registry.People;
import eu.uptake.registry.Person;
import eu.uptake.registry.Role;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:uptake-demo;DB_CLOSE_DELAY=-1;OPTIMIZE_REUSE_RESULTS=FALSE",
            "uptake.home=target/demo-home"
        })
@AutoConfigureMockMvc
@ActiveProfiles("demo")
class DemoTest {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Cases cases;

    @Autowired
    private Timeline timeline;

    @Autowired
    private Decisions decisions;

    @Autowired
    private DecisionTables tables;

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private HandedForms handedForms;

    @Autowired
    private Submissions submissions;

    @Autowired
    private WorkItems workItems;

    @Autowired
    private People people;

    @Autowired
    private Models models;

    @Autowired
    private Reconciler reconciler;

    @Autowired
    private FailedJobs failedJobs;

    @Autowired
    private Clock clock;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvc mvc;

    @Test
    void hasFortyCasesInEveryStatusAndOpenTasksInEveryStage() {
        assertThat(all()).hasSize(40);
        assertThat(all()).extracting(Case::status).contains(CaseStatus.values());
        assertThat(texts("SELECT DISTINCT stage FROM work_item"))
                .containsAll(models.journey(1).stages().stream()
                        .map(StageModel::code)
                        .toList());
    }

    @Test
    void keepsTheWorkListEqualToTheEngine() {
        assertThat(workItems.ids("", null)).isNotEmpty();
        assertThat(reconciler.compare().isNone()).isTrue();
        assertThat(failedJobs.list()).isEmpty();
    }

    @Test
    void leavesEveryTimelineWhole() {
        assertThat(all())
                .allSatisfy(file -> assertThat(timeline.verify(file).isWhole()).isTrue());
    }

    @Test
    void decidesTheSameAgainWheneverARuleIsAskedAgain() {
        var made = all().stream().flatMap(file -> decisions.of(file).stream()).toList();

        assertThat(made).hasSizeGreaterThan(60);
        assertThat(made).allSatisfy(one -> assertThat(tables.again(one)).isEqualTo(new Redecided.Same()));
        assertThat(made).extracting(DecisionRecord::upheld).contains(true, false);
    }

    @Test
    void saysOfEveryFileWhatItProves() {
        assertThat(texts("SELECT DISTINCT proves FROM evidence WHERE case_id IS NOT NULL"))
                .hasSizeGreaterThan(5)
                .doesNotContain("other");
    }

    @Test
    void namesNothingThatWasHandedInByAKey() {
        var labels = all().stream()
                .flatMap(file -> submissions.of(file).stream())
                .flatMap(submission -> handedForms.read(submission, Locale.ENGLISH).answers().stream())
                .flatMap(answer -> Stream.concat(
                        Stream.of(answer.label()),
                        answer.table() == null ? Stream.of() : answer.table().labels().stream()))
                .distinct()
                .toList();

        assertThat(labels)
                .hasSizeGreaterThan(100)
                .noneMatch(label -> label.matches("[a-z]\\w*"))
                .as("a tick that only unfolds the fields that were answered")
                .noneMatch(label -> label.startsWith("Another centre, person"));
    }

    @Test
    void hasADossierOfACaseInEveryStatusAndStage() {
        var coordinator = people.contacts(Role.COORDINATOR).get(0);
        var actor = people.actor(coordinator.id()).orElseThrow();

        assertThat(oneOfEach()).hasSizeGreaterThan(8).allSatisfy(file -> {
            var dossier = dossiers.make(file, new Wish(Locale.FRENCH, Wish.Sort.WHOLE, true), actor);
            assertThat(dossier.pdf()).hasSizeGreaterThan(50_000);
        });
    }

    @Test
    void showsLateWorkAndEveryWayOfChasingAnSme() {
        assertThat(texts("SELECT DISTINCT element FROM work_item"))
                .contains(
                        "userTask_phoneSme",
                        "userTask_decideOnSilence",
                        "userTask_reviewDuplicate",
                        "userTask_confirmRefusal",
                        "userTask_resumeCase",
                        "userTask_mediateService",
                        "userTask_considerAppeal");
        assertThat(texts("SELECT DISTINCT kind FROM timeline"))
                .contains("REMINDED", "HELD", "RESUMED", "RETURNED", "SERVICE_CANCELLED", "SIGNED_OFF", "STATUS_LOST");
        var late = jdbc.sql("SELECT COUNT(*) FROM work_item WHERE due < CURRENT_TIMESTAMP AND held = FALSE")
                .query(Integer.class)
                .single();
        assertThat(late).isPositive();
    }

    @Test
    void hasConsentsGivenAndTakenBackAndRequestsOpenAndAnswered() {
        assertThat(texts("SELECT DISTINCT state FROM data_request")).contains("RECEIVED", "ANSWERED");
        assertThat(texts("SELECT DISTINCT category FROM consent"))
                .contains("newsletter", "photos", "stories", "follow-up");
        assertThat(texts("SELECT DISTINCT way FROM consent WHERE given = FALSE"))
                .contains("PAGE");
        var staff = people.staff().get(0).person().id();
        assertThat(texts("SELECT version FROM privacy_acknowledgement WHERE person_id = " + staff))
                .isNotEmpty();
    }

    @Test
    void decidesApplicationsInEveryWay() {
        assertThat(texts("SELECT DISTINCT state FROM funding_application"))
                .contains(
                        "SHORTLISTED",
                        "DECIDED",
                        "APPEAL",
                        "RESERVE_LIST",
                        "CLARIFICATION",
                        "APPROVED",
                        "CONTRACTED",
                        "DISBURSING",
                        "CLOSED",
                        "REJECTED",
                        "WITHDRAWN");
        assertThat(texts("SELECT DISTINCT element FROM work_done WHERE how = 'COMPLETED'"))
                .contains("userTask_considerAppeal", "userTask_resolveDeMinimis");
    }

    @Test
    void writesAllMailsInTheirOrderAndKeepsThem() {
        assertThat(texts("SELECT DISTINCT state FROM mail")).containsExactly("KEPT");
        var written = jdbc.sql("SELECT written_at FROM mail ORDER BY id")
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .list();
        assertThat(written).isSorted();
    }

    @Test
    void givesTheClockBack() {
        assertThat(Duration.between(clock.instant(), Instant.now()).abs()).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void buildsOnlyOnce() {
        var loader = context.getBean(DemoLoader.class);
        loader.start();
        assertThat(all()).hasSize(40);
    }

    @Test
    void letsAVisitorBecomeAnSmeWithOneClick() throws Exception {
        var person = jdbc.sql("SELECT person_id FROM membership WHERE role = 'sme' ORDER BY person_id LIMIT 1")
                .query(Long.class)
                .single();
        mvc.perform(post("/demo/enter/" + person)).andExpect(status().isForbidden());
        var visit = new Visit();
        mvc.perform(post("/demo/enter/" + person).with(csrf()))
                .andExpect(redirectedUrl("/"))
                .andDo(visit);
        mvc.perform(get("/portal").with(visit)).andExpect(status().isOk());
    }

    @Test
    void showsItsAccountsOnTheSignInPage() throws Exception {
        var page = mvc.perform(get("/sign-in")).andReturn().getResponse().getContentAsString();
        assertThat(page).contains(Consortium.PASSWORD, "ilse.vandermeer@velanova.example", "/demo/enter/");
    }

    @Test
    void opensEveryCaseToItsSmeAndToTheCoordinator() throws Exception {
        var coordinator = SignIn.as(actor(people.contacts(Role.COORDINATOR).get(0)));
        for (var file : all()) {
            var sme =
                    SignIn.as(actor(people.contacts(file.companyId(), Role.SME).get(0)));
            opens("/portal", sme);
            opens("/portal/documents", sme);
            opens("/work/cases/" + file.number(), coordinator);
            opens("/monitor/cases/" + file.number(), coordinator);
        }
    }

    @Test
    void opensEveryTaskToSomebodyWhoseTurnItIs() throws Exception {
        for (var file : all()) {
            for (var item : workItems.of(file)) {
                var person = people.contacts(item.organisationId(), item.role()).get(0);
                var room = item.role().equals(Role.SME) ? "/portal" : "/work";
                opens(room + "/tasks/" + item.taskId(), SignIn.as(actor(person)));
            }
        }
    }

    private void opens(String path, RequestPostProcessor who) throws Exception {
        mvc.perform(get(path).with(who)).andExpect(status().isOk());
    }

    private Actor actor(Person person) {
        return people.actor(person.id()).orElseThrow();
    }

    private List<Case> oneOfEach() {
        return texts("SELECT MAX(number) FROM case_file GROUP BY status, stage").stream()
                .map(cases::get)
                .toList();
    }

    private List<Case> all() {
        return texts("SELECT number FROM case_file ORDER BY number").stream()
                .map(cases::get)
                .toList();
    }

    private List<String> texts(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }
}
