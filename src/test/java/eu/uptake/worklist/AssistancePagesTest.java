package eu.uptake.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import eu.uptake.SignIn;
import eu.uptake.assistance.Hours;
import eu.uptake.assistance.LogLine;
import eu.uptake.assistance.NewSession;
import eu.uptake.assistance.ServiceLog;
import eu.uptake.assistance.SessionMode;
import eu.uptake.assistance.Sessions;
import eu.uptake.assistance.Timesheets;
import eu.uptake.casefile.WorkItem;
import eu.uptake.forms.DraftOwner;
import eu.uptake.forms.Drafts;
import eu.uptake.platform.Actor;
import eu.uptake.platform.MovableClock;
import eu.uptake.process.JourneyWalk;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import tools.jackson.databind.json.JsonMapper;

/** Hours and sessions as advisors and companies meet them: through forms and pages of the whole product. */
@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("test")
class AssistancePagesTest {

    private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JourneyWalk anyWalk;

    @Autowired
    private ServiceLog log;

    @Autowired
    private Hours hours;

    @Autowired
    private Timesheets timesheets;

    @Autowired
    private Sessions sessions;

    @Autowired
    private Drafts drafts;

    @Autowired
    private MovableClock clock;

    private JourneyWalk walk;
    private WorkItem delivery;
    private Actor advisor;
    private String number;
    private String service;

    @BeforeEach
    void aServiceUnderWay() {
        walk = anyWalk.elsewhere(); // hours are a person's: each test has its own
        number = walk.inAssistance();
        delivery = walk.open(number, "userTask_deliverAssistance");
        advisor = walk.actor(delivery);
        service = Objects.requireNonNull(delivery.item());
    }

    @AfterEach
    void giveTheClockBack() {
        clock.release();
    }

    private void log(LocalDate on, String amount, String summary) {
        log.add(
                service,
                List.of(new LogLine(on, "visit", "ON_SITE", summary, new BigDecimal(amount), "Bo")),
                advisor.person());
    }

    private MockHttpServletResponse deliver(LocalDate on, String amount) throws Exception {
        var row = Map.of(
                "date",
                on.toString(),
                "hours",
                amount,
                "kind",
                "test",
                "mode",
                "LAB",
                "people",
                "Bo",
                "summary",
                "Ran");
        var body = JsonMapper.shared().writeValueAsString(Map.of("answers", Map.of("log", List.of(row))));
        return answer(post("/work/tasks/" + delivery.taskId())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    private MockHttpServletResponse answer(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return answer(request, advisor);
    }

    private MockHttpServletResponse answer(AbstractMockHttpServletRequestBuilder<?> request, Actor who)
            throws Exception {
        return mvc.perform(request.with(csrf()).with(SignIn.as(who)).accept("text/html", "application/json"))
                .andReturn()
                .getResponse();
    }

    private static LocalDate today() {
        return LocalDate.now(BRUSSELS);
    }

    @Test
    void aDeliveryThatOverfillsADayIsRefusedAtItsHoursAndStaysADraft() throws Exception {
        log(today().minusDays(1), "20", "Long day");

        var refused = deliver(today().minusDays(1), "4.25");

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("\"log.0.hours\"", "more than 24 hours");
        assertThat(walk.open(number, "userTask_deliverAssistance").taskId()).isEqualTo(delivery.taskId());
        assertThat(deliver(today().minusDays(1), "4").getStatus()).isEqualTo(200);
    }

    @Test
    void aDeliveryIntoASignedMonthIsRefusedAtItsDayAndSaysWhatToDo() throws Exception {
        var month = YearMonth.from(today()).minusMonths(1);
        log(month.atDay(3), "2", "Measured");
        var sheet = timesheets.sign(advisor, month);
        assertThat(deliver(month.atDay(4), "1").getContentAsString()).contains("\"log.0.date\"", "take your signature");

        timesheets.countersign(walk.house().coordinator(), sheet);

        assertThat(deliver(month.atDay(4), "1").getContentAsString())
                .contains("\"log.0.date\"", "Add what was forgotten");
        assertThat(hours.of(advisor.person(), month)).hasSize(1);
    }

    @Test
    void reworkDoesNotOfferTheOldLogAgain() throws Exception {
        deliver(today(), "3");
        handOver();
        walk.complete(
                walk.open(number, "userTask_acceptDeliverable"), Map.of("verdict", "rework", "reason", "Once more"));

        var again = walk.open(number, "userTask_deliverAssistance");
        assertThat(answer(get("/work/tasks/" + again.taskId())).getContentAsString())
                .doesNotContain("\"summary\":\"Ran\"");
    }

    @Test
    void thePageAddsUpSignsCorrectsAndKeepsWhatWasTyped() throws Exception {
        var month = YearMonth.from(today()).minusMonths(1);
        log(month.atDay(3), "11.5", "=cmd|' /C calc'!A0");
        var page = answer(get("/work/hours?month=" + month)).getContentAsString();
        assertThat(page).contains("11.5 h", "more than 10 hours", "to be signed");

        assertThat(answer(post("/work/hours/sign").param("month", month.toString()))
                        .getRedirectedUrl())
                .contains("#sign");
        assertThat(timesheets.versions(advisor.person(), month)).isEmpty();
        answer(post("/work/hours/sign").param("month", month.toString()).param("confirmed", "true"));
        var sheet = timesheets.versions(advisor.person(), month).get(0);
        var address = "/work/hours/sheets/" + sheet.id();
        assertThat(answer(get(address)).getContentAsString()).contains(sheet.sha256(), "11.5 h", advisor.name());
        var office = walk.house().coordinator();
        assertThat(answer(get("/monitor/timesheets?month=" + month), office).getContentAsString())
                .contains(advisor.name(), "waits for the second signature");
        answer(post(address + "/countersign").param("confirmed", "true"), office);

        var line = String.valueOf(hours.of(advisor.person(), month).get(0).id());
        var typed = mvc.perform(post("/work/hours/correct")
                        .param("month", month.toString())
                        .param("line", line)
                        .param("hours", "-12")
                        .param("reason", "Half of it was lunch")
                        .with(csrf())
                        .with(SignIn.as(advisor)))
                .andReturn();
        assertThat(typed.getFlashMap().get("correctionProblem")).isEqualTo("BELOW_ZERO");
        assertThat(typed.getFlashMap().get("correctedReason")).isEqualTo("Half of it was lunch");
        answer(post("/work/hours/correct")
                .param("month", month.toString())
                .param("line", line)
                .param("hours", "-0,5")
                .param("reason", "Lunch"));
        assertThat(answer(get("/work/hours?month=" + month)).getContentAsString())
                .contains("−0.5 h", "Correction: Lunch", "corrected, to be signed again");

        var csv = answer(get("/work/hours/export.csv?month=" + month)).getContentAsString();
        assertThat(csv).contains(";11.50;", "\"'=cmd", "Lunch").doesNotContain(";\"=cmd");
        assertThat(answer(get("/work/hours/export.xlsx?month=" + month)).getStatus())
                .isEqualTo(200);
    }

    @Test
    void aSessionIsAgreedInAFormThatKeepsWhatWasTyped() throws Exception {
        var address = "/work/cases/" + number + "/sessions";
        var wrong = answer(post(address)
                .param("on", today().plusDays(2).toString())
                .param("begins", "10:00")
                .param("ends", "09:00")
                .param("mode", "ON_SITE")
                .param("place", "Hall 2, gate B"));
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(wrong.getContentAsString()).contains("wrong-ends", "Hall 2, gate B", "before it begins");

        var agreed = answer(post(address)
                .param("service", service)
                .param("on", today().plusDays(2).toString())
                .param("begins", "10:00")
                .param("ends", "11:30")
                .param("mode", "ON_SITE")
                .param("place", "Hall 2, gate B")
                .param("people", "Ada, Bo"));
        assertThat(agreed.getRedirectedUrl()).isEqualTo("/work/cases/" + number + "#sessions");

        var session = sessions.of(walk.caseOf(number)).get(0);
        assertThat(session.from())
                .isEqualTo(today().plusDays(2).atTime(10, 0).atZone(BRUSSELS).toInstant());
        assertThat(answer(get("/work/cases/" + number)).getContentAsString()).contains("Hall 2, gate B");
        var sme = walk.sme(number);
        assertThat(answer(get("/portal"), sme).getContentAsString())
                .contains("Hall 2, gate B", "/portal/sessions/" + session.id());
        var file = answer(get("/portal/sessions/" + session.id() + "/session.ics"), sme);
        assertThat(file.getContentType()).startsWith("text/calendar");
        assertThat(file.getContentAsString()).contains(session.uid(), "TZID=Europe/Brussels");
        assertThat(answer(get("/work/cases/" + number), walk.house().clusterManager())
                        .getContentAsString())
                .contains("Hall 2, gate B")
                .doesNotContain("/sessions/new");
    }

    @Test
    void aHeldSessionIsALineOfTheLogWithOneClick() throws Exception {
        var session = agreedYesterday();

        var clicked = answer(post("/work/sessions/" + session + "/held"));

        assertThat(clicked.getRedirectedUrl()).isEqualTo("/work/tasks/" + delivery.taskId());
        assertThat(answer(get("/work/tasks/" + delivery.taskId())).getContentAsString())
                .contains("\"hours\":1.5", "\"mode\":\"LAB\"", "\"people\":\"Ada, Bo\"");
        assertThat(deliver(today(), "1.5").getStatus()).isEqualTo(200);
        assertThat(sessions.toLog(service)).isEmpty();
    }

    @Test
    void aLogThatSomebodyBeganGetsTheLineBesideTheirs() throws Exception {
        var session = agreedYesterday();
        var owner = DraftOwner.of(advisor);
        drafts.save(owner, delivery.taskId(), "deliver-assistance", Map.of("log", List.of(Map.of("summary", "Mine"))));
        drafts.save(
                owner,
                delivery.taskId(),
                "deliver-assistance",
                Map.of("log", List.of(Map.of("date", today().toString(), "hours", 2, "summary", "Mine"))));

        answer(post("/work/sessions/" + session + "/held"));

        var log = (List<?>)
                drafts.find(owner, delivery.taskId()).orElseThrow().answers().get("log");
        assertThat(log).hasSize(2);
        assertThat(log.toString()).contains("Mine", "Ada, Bo");
    }

    @Test
    void aForgottenDayIsAddedOnThePageAndWhatIsWrongIsSaidByField() throws Exception {
        var month = YearMonth.from(today()).minusMonths(1);
        var wrong = mvc.perform(post("/work/hours/forgotten")
                        .param("month", month.toString())
                        .param("on", month.atDay(3).toString())
                        .param("hours", "2.1")
                        .param("service", service)
                        .param("mode", "ON_SITE")
                        .param("summary", "Pilot day")
                        .with(csrf())
                        .with(SignIn.as(advisor)))
                .andReturn();
        assertThat(wrong.getFlashMap().get("forgottenProblems"))
                .isEqualTo(Map.of("hours", "QUARTERS", "reason", "REASON"));
        assertThat(wrong.getFlashMap().get("forgotten").toString()).contains("Pilot day");

        answer(post("/work/hours/forgotten")
                .param("month", month.toString())
                .param("on", month.atDay(3).toString())
                .param("hours", "2,5")
                .param("service", service)
                .param("mode", "ON_SITE")
                .param("summary", "Pilot day")
                .param("reason", "Written on paper only"));

        assertThat(answer(get("/work/hours?month=" + month)).getContentAsString())
                .contains("Pilot day", "Added later: Written on paper only", "2.5 h");
    }

    @Test
    void daysAwayAndTheContractMakeTheMonthsRoom() throws Exception {
        var month = YearMonth.from(today()).minusMonths(1);
        var monday = month.atDay(1).with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY));
        log(monday.plusDays(1), "2", "Measured");
        answer(post("/work/hours/absences")
                .param("month", month.toString())
                .param("first", monday.toString())
                .param("kind", "OTHER"));
        assertThat(answer(get("/work/hours?month=" + month)).getContentAsString())
                .contains("other absence", "Take back", "full time all year is assumed");

        var refused = mvc.perform(post("/work/hours/absences")
                        .param("first", monday.toString())
                        .param("last", monday.plusDays(1).toString())
                        .param("kind", "HOLIDAY")
                        .with(csrf())
                        .with(SignIn.as(advisor)))
                .andReturn();
        assertThat(refused.getFlashMap().get("absenceProblem").toString()).contains("Correct the hours first");

        var office = walk.house().coordinator();
        var address = "/work/hours?month=" + month + "&person=" + advisor.person();
        assertThat(answer(get(address), office).getContentAsString())
                .contains("Record the contract", ">away<")
                .doesNotContain("other absence"); // why is nobody else's business
        answer(
                post("/monitor/timesheets/contract")
                        .param("person", String.valueOf(advisor.person()))
                        .param("month", month.toString())
                        .param("starts", month.getYear() + "-01-01")
                        .param("percent", "50"),
                office);
        assertThat(answer(get(address), office).getContentAsString())
                .contains("50%", "860 hours", "in proportion")
                .doesNotContain("full time all year is assumed");
    }

    private void handOver() throws Exception {
        var task = walk.open(number, "userTask_handOverDeliverable");
        var sent = answer(multipart("/evidence")
                        .file(new MockMultipartFile("file", "report.txt", "text/plain", "What was measured".getBytes()))
                        .param("formKey", task.taskId()))
                .getContentAsString();
        var file = JsonMapper.shared().readValue(sent, Map.class);
        walk.complete(task, Map.of("deliverableFiles", List.of(file)));
    }

    private String agreedYesterday() {
        var begins = Instant.now().minus(Duration.ofHours(20));
        clock.moveTo(begins.minus(Duration.ofDays(1)));
        var session = sessions.agree(
                advisor,
                walk.caseOf(number),
                new NewSession(service, begins, begins.plusSeconds(5400), SessionMode.LAB, "Lab 3", "Ada, Bo"));
        clock.release();
        return session.id();
    }
}
