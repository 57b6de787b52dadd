package eu.uptake;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import eu.uptake.assistance.Hours;
import eu.uptake.assistance.LogLine;
import eu.uptake.assistance.NewSession;
import eu.uptake.assistance.ServiceLog;
import eu.uptake.assistance.SessionMode;
import eu.uptake.assistance.Sessions;
import eu.uptake.assistance.Timesheet;
import eu.uptake.assistance.Timesheets;
import eu.uptake.casefile.Decisions;
import eu.uptake.casefile.Evidence;
import eu.uptake.notification.Mails;
import eu.uptake.platform.Actor;
import eu.uptake.privacy.DataRequests;
import eu.uptake.privacy.RequestKind;
import eu.uptake.process.JourneyWalk;
import eu.uptake.registry.EntryLinks;
import eu.uptake.registry.NewOrganisation;
import eu.uptake.registry.OrganisationKind;
import eu.uptake.registry.Organisations;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/**
 * One side of a programme: a company with a case in intake, another with one in assistance, their cluster, centre and
 * people, and one of everything that has an identifier.
 */
final class Neighbours {

    /** Kinds of identifiers, each with one that nobody has. */
    static final Map<String, String> NOBODYS = Map.ofEntries(
            Map.entry("case", "TA-2020-99999"),
            Map.entry("young", "TA-2020-99999"),
            Map.entry("task", new UUID(0, 1).toString()),
            Map.entry("smeTask", new UUID(0, 1).toString()),
            Map.entry("draft", new UUID(0, 2).toString()),
            Map.entry("file", new UUID(0, 2).toString()),
            Map.entry("ask", "ask:TA-2020-99999:add-service"),
            Map.entry("ownAsk", "ask:TA-2020-99999:seek-funding"),
            Map.entry("person", "99999999"),
            Map.entry("organisation", "99999999"),
            Map.entry("mail", "99999999"),
            Map.entry("link", "nobodyhasthislink"),
            Map.entry("setup", "nobodyhasthislink"),
            Map.entry("service", new UUID(0, 3).toString()),
            Map.entry("decision", "99999999"),
            Map.entry("job", new UUID(0, 4).toString()),
            Map.entry("sheet", new UUID(0, 5).toString()),
            Map.entry("line", "99999999"),
            Map.entry("session", new UUID(0, 6).toString()),
            Map.entry("process", "no-such-process"),
            Map.entry("element", "userTask_noSuchTask"),
            Map.entry("request", "99999999"));

    /** Long before anything else that is logged. */
    private static final YearMonth MONTH = YearMonth.of(2015, 3);

    private static final LogLine SIGNED =
            new LogLine(MONTH.atDay(2), "visit", "ON_SITE", "Measured the line", new BigDecimal("0.25"), null);

    private final Map<String, String> ids;
    final Actor advisor;
    final Actor manager;
    final Actor sme;
    final Actor youngSme;
    final Actor coordinator;

    Neighbours(JourneyWalk walk, MockMvc mvc, AutowireCapableBeanFactory beans) throws Exception {
        var young = walk.register();
        var smeTask = walk.until(young, "userTask_declareCompanySize").taskId();
        var grown = walk.inAssistance();
        var task = walk.open(grown, "userTask_deliverAssistance");
        advisor = walk.house().advisor();
        manager = walk.house().clusterManager();
        coordinator = walk.house().coordinator();
        sme = walk.sme(grown);
        youngSme = walk.sme(young);
        addFile(mvc, grown);
        var file = walk.caseOf(grown);
        var service = String.valueOf(task.item());
        var sheet = sheet(beans.getBean(Timesheets.class), beans.getBean(ServiceLog.class), service);
        var begins = Instant.now().plus(Duration.ofDays(3));
        var session = beans.getBean(Sessions.class)
                .agree(
                        advisor,
                        file,
                        new NewSession(
                                service, begins, begins.plusSeconds(3600), SessionMode.ONLINE, "A room", "Ada Exempel"))
                .id();
        var line = beans.getBean(Hours.class).of(advisor.person(), MONTH).get(0).id();
        ids = Map.ofEntries(
                Map.entry("case", grown),
                Map.entry("young", young),
                Map.entry("task", task.taskId()),
                Map.entry("smeTask", smeTask),
                Map.entry("draft", upload(mvc, smeTask)),
                Map.entry("file", beans.getBean(Evidence.class).of(file).get(0).id()),
                Map.entry("ask", "ask:" + grown + ":add-service"),
                Map.entry("ownAsk", "ask:" + grown + ":seek-funding"),
                Map.entry("person", String.valueOf(walk.house().colleague().person())),
                Map.entry(
                        "organisation",
                        String.valueOf(beans.getBean(Organisations.class)
                                .create(NewOrganisation.of(OrganisationKind.PROVIDER, "Provider next door", "BE")))),
                Map.entry(
                        "mail",
                        String.valueOf(
                                beans.getBean(Mails.class).of(file).get(0).id())),
                Map.entry("link", beans.getBean(EntryLinks.class).mint(advisor.person(), "/", Duration.ofHours(1))),
                Map.entry("setup", "nobodyhasthislink"),
                Map.entry("service", service),
                Map.entry("sheet", sheet),
                Map.entry("session", session),
                Map.entry("line", String.valueOf(line)),
                Map.entry(
                        "decision",
                        String.valueOf(
                                beans.getBean(Decisions.class).of(file).get(0).id())),
                Map.entry("job", new UUID(0, 4).toString()),
                Map.entry("process", "intake"),
                Map.entry("element", "userTask_confirmMembership"),
                Map.entry(
                        "request",
                        String.valueOf(beans.getBean(DataRequests.class).file(sme, RequestKind.ERASE, "All of it"))));
    }

    /** One month of an advisor is signed once, however often they are met. */
    private String sheet(Timesheets sheets, ServiceLog log, String service) {
        var waiting = sheets.versions(advisor.person(), MONTH).stream()
                .filter(Timesheet::isWaiting)
                .findFirst();
        if (waiting.isPresent()) {
            return waiting.get().id();
        }
        log.add(service, List.of(SIGNED), advisor.person());
        return sheets.sign(advisor, MONTH);
    }

    String id(String kind) {
        return ids.get(kind);
    }

    Actor actor(String who) {
        return switch (who) {
            case "advisor" -> advisor;
            case "manager" -> manager;
            case "sme" -> sme;
            case "young" -> youngSme;
            case "coordinator" -> coordinator;
            default -> throw new IllegalArgumentException(who);
        };
    }

    private void addFile(MockMvc mvc, String number) throws Exception {
        mvc.perform(multipart("/work/cases/" + number + "/files")
                .file(new MockMultipartFile("file", "a.txt", "text/plain", "some text".getBytes()))
                .param("title", "A file")
                .with(csrf())
                .with(SignIn.as(advisor)));
    }

    private String upload(MockMvc mvc, String formKey) throws Exception {
        var answer = mvc.perform(multipart("/evidence")
                        .file(new MockMultipartFile("file", "a.txt", "text/plain", "some text".getBytes()))
                        .param("formKey", formKey)
                        .with(csrf())
                        .with(SignIn.as(youngSme)))
                .andReturn()
                .getResponse();
        return answer.getContentAsString().replaceAll(".*\"id\":\"([^\"]+)\".*", "$1");
    }
}
