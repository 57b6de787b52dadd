package eu.uptake.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.uptake.SignIn;
import eu.uptake.assistance.PlannedService;
import eu.uptake.assistance.ServiceState;
import eu.uptake.assistance.Services;
import eu.uptake.casefile.Case;
import eu.uptake.casefile.EvidenceIntake;
import eu.uptake.casefile.Submissions;
import eu.uptake.casefile.WorkItem;
import eu.uptake.casefile.WorkItems;
import eu.uptake.forms.DraftOwner;
import eu.uptake.funding.Application;
import eu.uptake.funding.ApplicationState;
import eu.uptake.funding.Applications;
import eu.uptake.platform.Actor;
import eu.uptake.process.JourneyWalk.House;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.result.MockMvcResultMatchers;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("test")
class RequestsTest {

    private static final Map<String, Object> COACHING = Map.of(
            "addedService", "TR02",
            "addedHours", 12,
            "startsOn", "2026-03-02",
            "endsOn", "2026-04-30",
            "addedDeliverable", "Coaching log",
            "reason", "The staff asked for it",
            "agreed", true);

    @Autowired
    private Requests requests;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Journey journey;

    @Autowired
    private JourneyWalk walk;

    @Autowired
    private WorkItems workItems;

    @Autowired
    private Services services;

    @Autowired
    private Applications applications;

    @Autowired
    private Submissions submissions;

    @Autowired
    private EvidenceIntake intake;

    @Test
    void addedServiceBeginsBesideThoseThatRun() {
        var number = inAssistance(10);
        var before = deliveries(number);

        ask(advisor(), number, "add-service", COACHING);

        assertThat(deliveries(number))
                .hasSize(before.size() + 1)
                .extracting(WorkItem::about)
                .contains("On-the-job coaching");
        assertThat(service(number, "TR02").state()).isEqualTo(ServiceState.IN_PROGRESS);
        assertThat(submissions.of(walk.caseOf(number)).get(0).form()).isEqualTo("add-service");
    }

    @Test
    void addedServiceAboveTheCeilingWaitsForTheCoordinator() {
        var number = inAssistance(35);
        ask(advisor(), number, "add-service", COACHING);
        assertThat(service(number, "TR02").state()).isEqualTo(ServiceState.PROPOSED);
        var before = deliveries(number).size();

        walk.complete(walk.open(number, "userTask_approveAddedService"), Map.of("addedVerdict", "approve"));

        assertThat(deliveries(number)).hasSize(before + 1);
        assertThat(service(number, "TR02").state()).isEqualTo(ServiceState.IN_PROGRESS);
    }

    @Test
    void twoAddedServicesWaitForTheCoordinatorEachByItself() {
        var number = inAssistance(35);
        ask(advisor(), number, "add-service", COACHING);
        ask(advisor(), number, "add-service", with(COACHING, "addedService", "BS02"));

        for (var item : List.copyOf(workItems.of(walk.caseOf(number)))) {
            if (item.element().equals("userTask_approveAddedService")) {
                var drop = String.valueOf(item.about()).contains("coaching");
                walk.complete(item, Map.of("addedVerdict", drop ? "drop" : "approve", "cancelReason", "Not this year"));
            }
        }

        assertThat(service(number, "TR02").state()).isEqualTo(ServiceState.CANCELLED);
        assertThat(service(number, "BS02").state()).isEqualTo(ServiceState.IN_PROGRESS);
    }

    @Test
    void cancelledServiceTakesItsTaskAlongAndLeavesTheOthers() {
        var number = inAssistance(10);
        ask(advisor(), number, "add-service", COACHING);
        var coaching = service(number, "TR02");
        var before = deliveries(number).size();

        ask(advisor(), number, "cancel-service", Map.of("service", coaching.id(), "cancelReason", "No time this year"));

        assertThat(deliveries(number))
                .hasSize(before - 1)
                .noneMatch(item -> coaching.id().equals(item.item()));
        assertThat(service(number, "TR02").state()).isEqualTo(ServiceState.CANCELLED);
    }

    @Test
    void serviceOfAnotherCaseCannotBeCancelledHere() {
        var number = inAssistance(10);
        var other = services.of(walk.caseOf(inAssistance(10))).get(0);

        var answer = requests.ask(
                advisor(), number, "cancel-service", once(), Map.of("service", other.id(), "cancelReason", "Not mine"));

        assertThat(answer).isInstanceOf(Completion.Rejected.class);
        assertThat(services.get(other.id()).state()).isEqualTo(ServiceState.IN_PROGRESS);
    }

    @Test
    void companySeeksFundingInWhateverStage() {
        var number = walk.register();
        ask(walk.sme(number), number, "seek-funding", Map.of("purpose", "A cutting table"));

        assertThat(walk.open(number, "userTask_chooseInstrument").about()).isEqualTo("A cutting table");
        assertThat(applications.of(walk.caseOf(number)))
                .extracting(Application::title)
                .containsExactly("A cutting table");
    }

    @Test
    void companyReportsTheDecisionThatItWasSent() {
        var number = inAssistance(10);
        ask(walk.sme(number), number, "seek-funding", Map.of("purpose", "A cutting table"));
        walkUntilSubmitted(number);
        var application = applications.of(walk.caseOf(number)).get(0);

        ask(
                walk.sme(number),
                number,
                "report-decision",
                Map.of(
                        "application",
                        application.id(),
                        "decision",
                        "rejected",
                        "decidedOn",
                        "2026-02-02",
                        "reason",
                        "Full"));

        assertThat(applications.get(application.id()).state()).isEqualTo(ApplicationState.REJECTED);
        assertThat(walk.open(number, "userTask_considerAppeal").item()).isEqualTo(application.id());
    }

    @Test
    void whatComesTwiceIsDoneOnce() {
        var number = inAssistance(10);
        var once = once();

        assertThat(requests.ask(advisor(), number, "add-service", once, COACHING))
                .isInstanceOf(Completion.Completed.class);
        assertThat(requests.ask(advisor(), number, "add-service", once, COACHING))
                .isInstanceOf(Completion.Completed.class);

        assertThat(services.of(walk.caseOf(number)))
                .filteredOn(service -> service.code().equals("TR02"))
                .hasSize(1);
    }

    @Test
    void whatComesTwiceIsAnsweredAlikeThoughTheCaseTakesItNoMore() throws Exception {
        var number = inAssistance(10);
        ask(advisor(), number, "add-service", COACHING);
        var address = "/work/cases/" + number + "/ask/cancel-service?once=" + once();
        var running = services.of(walk.caseOf(number)).stream()
                .map(PlannedService::id)
                .toList();
        for (var time = 0; time < 2; time++) {
            post(address, Map.of("service", running.get(1), "cancelReason", "No time this year"));
        }

        var last = "/work/cases/" + number + "/ask/cancel-service?once=" + once();
        for (var time = 0; time < 2; time++) {
            post(last, Map.of("service", running.get(0), "cancelReason", "Nothing is left"));
        }
        assertThat(services.of(walk.caseOf(number))).allMatch(service -> service.state() == ServiceState.CANCELLED);
    }

    private void post(String address, Map<String, Object> answers) throws Exception {
        mvc.perform(MockMvcRequestBuilders.post(address)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(new JsonMapper()
                                .writeValueAsString(Map.of("formId", "cancel-service", "answers", answers)))
                        .with(SecurityMockMvcRequestPostProcessors.csrf())
                        .with(SignIn.as(advisor())))
                .andExpect(MockMvcResultMatchers.status().isOk());
    }

    @Test
    void offersWhatFitsStageAndRole() {
        var number = walk.register();
        assertThat(offered(walk.sme(number), number)).containsExactly("seek-funding");
        assertThat(offered(walk.house().clusterManager(), number)).isEmpty();
        assertThat(offered(walk.house().coordinator(), number)).containsExactly("seek-funding");

        var later = inAssistance(10);
        assertThat(offered(advisor(), later))
                .containsExactlyInAnyOrder("add-service", "cancel-service", "seek-funding");
        journey.hold(walk.house().coordinator(), later, null, "Summer break");
        assertThat(offered(advisor(), later)).isEmpty();
    }

    @Test
    void refusesWhatTheStageDoesNotTakeAndKeepsNothingOfIt() {
        var number = walk.register();

        assertThatThrownBy(() -> requests.ask(walk.house().coordinator(), number, "add-service", once(), COACHING))
                .isInstanceOf(CaseRefused.class);

        assertThat(services.of(walk.caseOf(number))).isEmpty();
    }

    @Test
    void refusesAServiceThatEndsBeforeItStarts() {
        var number = inAssistance(10);
        var answer = requests.ask(advisor(), number, "add-service", once(), with(COACHING, "endsOn", "2026-01-01"));

        assertThat(answer)
                .isInstanceOfSatisfying(
                        Completion.Rejected.class,
                        rejected -> assertThat(rejected.errors())
                                .singleElement()
                                .satisfies(error -> assertThat(error.path()).isEqualTo("endsOn")));
        assertThat(services.of(walk.caseOf(number)))
                .noneMatch(service -> service.code().equals("TR02"));
    }

    @Test
    void endedCaseLeavesNoServiceUnderWay() {
        var number = inAssistance(10);
        ask(walk.sme(number), number, "seek-funding", Map.of("purpose", "A cutting table"));

        journey.withdraw(walk.sme(number), number, "The company was sold");

        assertThat(services.of(walk.caseOf(number)))
                .allMatch(service -> service.state().isOver());
        assertThat(applications.of(walk.caseOf(number)))
                .extracting(Application::state)
                .containsExactly(ApplicationState.WITHDRAWN);
    }

    @Test
    void planMadeAnewGoesOnWithWhatIsUnderWay() {
        var number = inAssistance(10);
        var begun = services.of(walk.caseOf(number)).get(0);
        journey.returnTo(walk.house().coordinator(), number, "assistance-plan", "The hours were wrong");

        walk.complete(walk.until(number, "userTask_draftPlan"), plan(16));
        walk.until(number, "userTask_deliverAssistance");

        var now = services.of(walk.caseOf(number));
        assertThat(now).extracting(PlannedService::id).containsExactly(begun.id());
        assertThat(now.get(0).hours()).isEqualByComparingTo("16");
        assertThat(deliveries(number)).hasSize(1);
    }

    /** A case whose plan has one technical service. */
    private String inAssistance(int hours) {
        var number = walk.register();
        walk.complete(walk.until(number, "userTask_draftPlan"), plan(hours));
        walk.until(number, "userTask_deliverAssistance");
        return number;
    }

    private static Map<String, Object> plan(int hours) {
        return Map.of(
                "plannedServices",
                List.of(Map.of(
                        "service", "TA04",
                        "hours", hours,
                        "startsOn", "2026-02-02",
                        "endsOn", "2026-03-31",
                        "deliverable", "Study")),
                "seekFunding",
                false);
    }

    private void walkUntilSubmitted(String number) {
        walk.complete(walk.open(number, "userTask_chooseInstrument"), Map.of("aidBasis", "NONE"));
        withFile(number, "provideDocuments", "documentFiles");
        withFile(number, "prepareApplication", "applicationFiles");
        walk.complete(walk.open(number, "userTask_approveApplication"), Map.of("applicationVerdict", "approve"));
        walk.complete(walk.open(number, "userTask_recordSubmission"), Map.of("expectedOn", "2027-06-01"));
    }

    private void withFile(String number, String task, String key) {
        var item = walk.open(number, "userTask_" + task);
        walk.complete(item, Map.of(key, List.of(upload(walk.actor(item), item.taskId()))));
    }

    private Map<String, Object> upload(Actor actor, String task) {
        try (var text = new ByteArrayInputStream("Annual accounts".getBytes(StandardCharsets.UTF_8))) {
            var file = intake.take(DraftOwner.of(actor).key(), task, "accounts.txt", text);
            return Map.of("id", file.id(), "name", file.name(), "size", file.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<WorkItem> deliveries(String number) {
        return workItems.of(walk.caseOf(number)).stream()
                .filter(item -> item.element().startsWith("userTask_deliver"))
                .toList();
    }

    private PlannedService service(String number, String code) {
        return services.of(walk.caseOf(number)).stream()
                .filter(service -> service.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private List<String> offered(Actor actor, String number) {
        Case file = walk.caseOf(number);
        return requests.offered(actor, file, Locale.ENGLISH).stream()
                .map(Requests.Offer::form)
                .toList();
    }

    private void ask(Actor actor, String number, String form, Map<String, Object> answers) {
        assertThat(requests.ask(actor, number, form, once(), answers)).isInstanceOf(Completion.Completed.class);
    }

    private Actor advisor() {
        House house = walk.house();
        return house.advisor();
    }

    private static String once() {
        return UUID.randomUUID().toString();
    }

    private static Map<String, Object> with(Map<String, Object> answers, String key, Object value) {
        Map<String, Object> changed = new HashMap<>(answers);
        changed.put(key, value);
        return changed;
    }
}
