package eu.uptake.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import eu.uptake.CountedStatements;
import eu.uptake.SignIn;
import eu.uptake.platform.Actor;
import eu.uptake.platform.Archivable;
import eu.uptake.process.FilledIn;
import eu.uptake.process.JourneyWalk;
import eu.uptake.registry.ContactDetails;
import eu.uptake.registry.People;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.servlet.mvc.support.RedirectAttributesModelMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The notice, one's own data and the copy of it, as browsers get them. */
@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("test")
class OwnDataPagesTest {

    private static final String ASKED = "/account/noted";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JourneyWalk walk;

    @Autowired
    private People people;

    @Autowired
    private Consents consents;

    @Autowired
    private ConsentsPage consentsPage;

    @Autowired
    private Acknowledgements acknowledgements;

    @Autowired
    private DataRequests requests;

    @Autowired
    private Notices notices;

    @Autowired
    private JdbcClient jdbc;

    private String number;
    private Actor sme;
    private Actor advisor;

    @BeforeEach
    void aCaseInAssistance() {
        number = walk.inAssistance();
        sme = walk.sme(number);
        advisor = people.actor(walk.house().advisor().person()).orElseThrow(); // whatever others called them meanwhile
    }

    private String page(String path, RequestPostProcessor who) throws Exception {
        return mvc.perform(get(path).with(who))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private void post(Actor who, String path, String... parameters) throws Exception {
        var request = MockMvcRequestBuilders.post(path).with(csrf()).with(SignIn.as(who));
        for (int n = 0; n < parameters.length; n += 2) {
            request.param(parameters[n], parameters[n + 1]);
        }
        mvc.perform(request).andExpect(status().is3xxRedirection());
    }

    @Test
    void whoRegisteredHasNotedTheNoticeAndIsNotAskedAgain() throws Exception {
        assertThat(acknowledgements.of(sme.person()))
                .extracting(Acknowledgement::version, Acknowledgement::way)
                .containsExactly(tuple(notices.inForce().version(), Way.FORM));
        assertThat(page("/portal", SignIn.as(sme))).doesNotContain(ASKED);
    }

    @Test
    void whoNotedAnOlderVersionIsAskedOnEachPageUntilTheyDo() throws Exception {
        people.noted(sme.person(), "2020-0");
        assertThat(page("/portal?case=" + number, SignIn.as(sme)))
                .contains(ASKED, "value=\"/portal?case=" + number + "\"", "The privacy notice has changed on");

        mvc.perform(MockMvcRequestBuilders.post("/account/noted")
                        .param("back", "/portal?case=" + number)
                        .with(csrf())
                        .with(SignIn.as(sme)))
                .andExpect(redirectedUrl("/portal?case=" + number));

        assertThat(page("/portal?case=" + number, SignIn.as(sme))).doesNotContain(ASKED);
    }

    @Test
    void takingNoteLeadsToNoOtherSite() throws Exception {
        mvc.perform(MockMvcRequestBuilders.post("/account/noted")
                        .param("back", "//evil.example")
                        .with(csrf())
                        .with(SignIn.as(sme)))
                .andExpect(redirectedUrl("/"));
    }

    @Test
    void askingCostsAPageNoStatement() throws Exception {
        page("/privacy", SignIn.as(sme));
        var silent = CountedStatements.of(() -> page("/portal/withdraw?case=" + number, SignIn.as(sme)));
        people.noted(sme.person(), "2020-0");
        var asked = CountedStatements.of(() -> page("/portal/withdraw?case=" + number, SignIn.as(sme)));

        assertThat(asked).hasSameSizeAs(silent);
    }

    @Test
    void everybodyReadsTheNoticeAndItsOlderVersions() throws Exception {
        mvc.perform(get("/privacy"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Your rights")))
                .andExpect(content().string(containsString("(Article 6(1)(f))")))
                .andExpect(content().string(not(containsString("WP 248"))));
        mvc.perform(get("/privacy/2025-1")).andExpect(content().string(containsString("This is an older version")));
        mvc.perform(get("/privacy/1999-1")).andExpect(status().isNotFound());
        mvc.perform(get("/sign-in")).andExpect(content().string(containsString("href=\"/privacy\"")));
        mvc.perform(get("/privacy").with(SignIn.as(walk.house().coordinator())))
                .andExpect(content().string(containsString("WP 248")));
    }

    @Test
    void aConsentIsGivenAndTakenBackByOneClickEach() throws Exception {
        assertThat(page("/portal/data", SignIn.as(sme))).contains("I agree").doesNotContain("Take it back");

        post(sme, "/account/data/consents", "category", "photos", "given", "true");
        assertThat(consents.isGiven(sme.person(), "photos")).isTrue();
        assertThat(page("/portal/data", SignIn.as(sme))).contains("Take it back");
        assertThat(page("/monitor/cases/" + number, SignIn.as(walk.house().coordinator())))
                .contains("Photos: given", "News: not given");

        post(sme, "/account/data/consents", "category", "photos", "given", "false");
        assertThat(consents.isGiven(sme.person(), "photos")).isFalse();
    }

    @Test
    void staffAreNotAskedForWhatConcernsCompanies() throws Exception {
        assertThat(page("/portal/data", SignIn.as(sme))).contains("The story of my company");
        assertThat(page("/account/data", SignIn.as(advisor)))
                .contains("mails about events")
                .doesNotContain("The story of my company");
    }

    @Test
    void whatNobodyIsAskedForIsRefused() throws Exception {
        mvc.perform(MockMvcRequestBuilders.post("/account/data/consents")
                        .param("category", "tracking")
                        .param("given", "true")
                        .with(csrf())
                        .with(SignIn.as(sme)))
                .andExpect(status().isBadRequest());
    }

    @Test
    void companiesAndStaffEachHaveAPageOfTheirOwn() throws Exception {
        mvc.perform(get("/account/data").with(SignIn.as(sme))).andExpect(redirectedUrl("/portal/data"));
        assertThat(page("/account/data", SignIn.as(advisor))).contains(advisor.name());

        post(advisor, "/account/data", "name", advisor.name(), "phone", "+32 2 123 45 67", "language", "en");
        assertThat(people.get(advisor.person()).phone()).isEqualTo("+32 2 123 45 67");
        mvc.perform(MockMvcRequestBuilders.post("/account/data")
                        .param("name", "")
                        .param("phone", "")
                        .param("language", "en")
                        .with(csrf())
                        .with(SignIn.as(advisor)))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void theListOfReadersHoldsWhoConsentedAndNothingThatCalculates() throws Exception {
        var office = walk.house().coordinator();
        people.update(sme.person(), new ContactDetails("=1+1", null, Locale.ENGLISH));
        consents.say(sme.person(), "newsletter", true, Way.PAGE, null);

        var csv = page("/monitor/consents/export.csv", SignIn.as(office));
        assertThat(csv).contains(people.get(sme.person()).email(), "'=1+1").doesNotContain("\"=1+1");
        assertThat(page("/monitor/consents", SignIn.as(office)))
                .contains(people.get(sme.person()).email());

        post(office, "/monitor/consents", "person", String.valueOf(sme.person()), "category", "newsletter");
        assertThat(page("/monitor/consents/export.csv", SignIn.as(office)))
                .doesNotContain(people.get(sme.person()).email());
        assertThat(consents.of(sme.person()).get(0).latest().way()).isEqualTo(Way.TOLD);
    }

    private byte[] copy(Actor who, String path, String format) throws Exception {
        return mvc.perform(MockMvcRequestBuilders.post(path)
                        .param("format", format)
                        .with(csrf())
                        .with(SignIn.as(who)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    private JsonNode json(Actor who) throws Exception {
        return JsonMapper.shared().readTree(copy(who, "/account/data/copy", "JSON"));
    }

    @Test
    void aCompanysContactTakesAlongWhatEveryRoomHolds() throws Exception {
        post(sme, "/account/data/consents", "category", "newsletter", "given", "true");
        post(sme, "/account/data/requests", "kind", "RECTIFY", "wish", "My name has an accent");

        var copy = json(sme);

        assertThat(copy.path("format").asString()).isEqualTo("uptake-personal-data/1");
        var held = copy.path("held");
        assertThat(held.path("person").path(0).path("email").asString())
                .isEqualTo(people.get(sme.person()).email());
        assertThat(held.path("roles").path(0).path("role").asString()).isEqualTo("sme");
        assertThat(held.path("consents").path(0).path("given").asBoolean()).isTrue();
        assertThat(held.path("acknowledgements").size()).isEqualTo(1);
        assertThat(held.path("requests").path(0).path("wish").asString()).isEqualTo("My name has an accent");
        assertThat(held.path("copies").size()).isEqualTo(1); // itself
        assertThat(held.path("mails").size()).isPositive();
        assertThat(held.path("history").size()).isPositive();
        var registration = held.path("forms").path(0);
        assertThat(registration.path("form").asString()).isEqualTo("register-sme");
        assertThat(registration.path("own").path("contactName").asString()).isEqualTo("Ada Exempel");
        assertThat(registration.path("own").has("legalName")).isFalse();
        assertThat(registration.has("answers")).isFalse();
        assertThat(copy.path("legend").path("caseNumber").asString()).isEqualTo("Case");
    }

    @Test
    void theCopyOfOneHoldsNothingOfAnother() throws Exception {
        var others = jdbc.sql("SELECT name, email FROM person WHERE id <> ?")
                .param(advisor.person())
                .query((row, n) -> List.of(row.getString(1), row.getString(2)))
                .list();
        assertThat(others).hasSizeGreaterThan(2);

        var copy = new String(copy(advisor, "/account/data/copy", "JSON"), StandardCharsets.UTF_8);

        assertThat(copy).contains(advisor.name(), number);
        var person = people.get(advisor.person());
        others.stream()
                .flatMap(List::stream)
                .filter(word -> !person.name().contains(word) && word.length() > 8)
                .filter(word -> !word.equals(FilledIn.ANY_TEXT)) // a name in other tests, and in sessions of this one
                .forEach(word -> assertThat(copy).doesNotContain(word));
    }

    @Test
    void theCopyToReadIsADocumentForArchives() throws Exception {
        people.update(sme.person(), new ContactDetails("Zoë \u0007 <b>", "+32 2 123 45 67", Locale.ENGLISH));
        post(sme, "/account/data/requests", "kind", "ACCESS", "wish", "<script>alert(1)</script> & more");

        Archivable.check(copy(sme, "/account/data/copy", "PDF"));
    }

    @Test
    void aCoordinatorMakesACopyForARequestAndThatIsNoted() throws Exception {
        var office = walk.house().coordinator();
        var id = requests.file(sme, RequestKind.COPY, "By letter please");

        copy(office, "/monitor/privacy/" + id + "/copy", "JSON");

        assertThat(page("/monitor/privacy/" + id, SignIn.as(office))).contains("By letter please", "JSON, made on");
        assertThat(json(sme)
                        .path("held")
                        .path("copies")
                        .path(0)
                        .path("byOffice")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void aRequestIsAnsweredOnItsPage() throws Exception {
        var office = walk.house().coordinator();
        var id = requests.file(sme, RequestKind.ERASE, "All of it " + UUID.randomUUID());
        assertThat(page("/monitor/privacy", SignIn.as(office))).contains("/monitor/privacy/" + id);

        post(office, "/monitor/privacy/" + id + "/answer", "outcome", "refused", "answer", "It stays until 2031.");

        assertThat(page("/portal/data", SignIn.as(sme))).contains("It stays until 2031.");
        assertThat(page("/monitor/privacy/" + id, SignIn.as(office))).doesNotContain(id + "/copy");
        for (var late : List.of("/answer", "/copy")) {
            mvc.perform(MockMvcRequestBuilders.post("/monitor/privacy/" + id + late)
                            .param("outcome", "granted")
                            .param("answer", "After all")
                            .param("lang", "en")
                            .with(csrf())
                            .with(SignIn.as(office)))
                    .andExpect(status().isConflict())
                    .andExpect(content().string(containsString("this request was refused before")));
        }
    }

    /** Nobody mails an answer to whom nobody knows: the page does not say so either. */
    @Test
    void anAnswerThatNobodyMailsIsNotSaidToBeOnItsWay() throws Exception {
        var office = walk.house().coordinator();
        var id = requests.record(
                office,
                new NewRequest("No One", UUID.randomUUID() + "@nowhere.test", RequestKind.ACCESS, "", LocalDate.now()));

        mvc.perform(MockMvcRequestBuilders.post("/monitor/privacy/" + id + "/answer")
                        .param("outcome", "granted")
                        .param("answer", "Nothing is held.")
                        .param("lang", "en")
                        .with(csrf())
                        .with(SignIn.as(office)))
                .andExpect(flash().attribute("flash", containsString("send it yourself")));
    }

    @Test
    void onlyACoordinatorRecordsWhatOthersToldEvenPastTheDoor() {
        var advisor = walk.house().advisor();

        assertThatThrownBy(() -> consentsPage.takenBack(
                        advisor, sme.person(), "newsletter", Locale.ENGLISH, new RedirectAttributesModelMap()))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aLetterIsRecordedOnceItIsWhole() throws Exception {
        var office = walk.house().coordinator();
        var email = people.get(sme.person()).email();
        mvc.perform(MockMvcRequestBuilders.post("/monitor/privacy")
                        .param("name", "Ada")
                        .param("email", email)
                        .param("kind", "ACCESS")
                        .param("receivedOn", "2999-01-01")
                        .with(csrf())
                        .with(SignIn.as(office)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Choose the day on which it came")));
        mvc.perform(MockMvcRequestBuilders.post("/monitor/privacy")
                        .param("name", "Ada")
                        .param("email", "ada@weberei." + "e".repeat(300))
                        .param("kind", "ACCESS")
                        .param("receivedOn", today())
                        .with(csrf())
                        .with(SignIn.as(office)))
                .andExpect(status().isUnprocessableContent());

        post(office, "/monitor/privacy", "name", "Ada", "email", email, "kind", "ACCESS", "receivedOn", today());

        assertThat(requests.of(sme.person())).extracting(DataRequest::way).containsExactly(Way.TOLD);
    }

    private static String today() {
        return LocalDate.now(ZoneId.of("Europe/Brussels")).toString();
    }
}
