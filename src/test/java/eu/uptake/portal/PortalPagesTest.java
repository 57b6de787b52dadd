package eu.uptake.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import eu.uptake.SignIn;
import eu.uptake.casefile.CaseStatus;
import eu.uptake.casefile.Cases;
import eu.uptake.casefile.Notes;
import eu.uptake.portal.PortalFixtures.Sme;
import eu.uptake.registry.People;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(
        properties = "spring.datasource.url=jdbc:h2:mem:portal-pages;DB_CLOSE_DELAY=-1;OPTIMIZE_REUSE_RESULTS=FALSE")
@AutoConfigureMockMvc
@ActiveProfiles("test")
@Import(PortalFixtures.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PortalPagesTest {

    static final Map<String, Object> SIZE = Map.ofEntries(
            Map.entry("enterpriseType", "autonomous"),
            Map.entry("publicControl", "no"),
            Map.entry("ownerChanged", "no"),
            Map.entry("yearEnd", "2025-12-31"),
            Map.entry("yearsClosed", "one"),
            Map.entry("accounts", "approved"),
            Map.entry("awu", 40),
            Map.entry("turnover", 4_000_000),
            Map.entry("balanceSheet", 3_000_000),
            Map.entry("signerName", "Marie"),
            Map.entry("signerFunction", "Owner"),
            Map.entry("sizeDeclared", true));

    @Autowired
    private MockMvc web;

    @Autowired
    private PortalFixtures fixtures;

    @Autowired
    private Cases cases;

    @Autowired
    private Notes notes;

    @Autowired
    private People people;

    @Autowired
    private JsonMapper json;

    private Sme mine;
    private Sme other;

    @BeforeAll
    void register() {
        mine = fixtures.registers("Fonderie Alpha", "alpha@sme.example");
        other = fixtures.registers("Fonderie Beta", "beta@sme.example");
    }

    @Test
    void showsWhoseTurnItIsTheStepsAndTheTask() throws Exception {
        var sme = fixtures.registers("Fonderie Gamma", "gamma@sme.example");

        web.perform(get("/portal").with(sme.signedIn()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("It has been your turn since today.")))
                .andExpect(content().string(containsString("Please tell us the size of your company")))
                .andExpect(content().string(containsString("Step 1 of 8: Intake")))
                .andExpect(content()
                        .string(containsString(
                                "/portal/tasks/" + fixtures.firstTask(sme).taskId())))
                .andExpect(content().string(containsString("Your company was registered.")));
        web.perform(get("/portal?lang=fr").with(sme.signedIn()))
                .andExpect(content().string(containsString("C’est à vous depuis aujourd’hui.")))
                .andExpect(content().string(not(containsString("Please tell us"))));
    }

    @Test
    void takesAFormInAndTellsWhatHappensNext() throws Exception {
        var sme = fixtures.registers("Fonderie Delta", "delta@sme.example");
        var task = fixtures.firstTask(sme).taskId();
        web.perform(get("/portal/tasks/" + task).with(sme.signedIn()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Why we ask")))
                .andExpect(content().string(containsString("data-submit=\"/portal/tasks/" + task)));

        web.perform(form("/portal/tasks/" + task, Map.of()).with(sme.signedIn()))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[?(@.path == 'awu')].message").exists());
        web.perform(form("/portal/tasks/" + task, SIZE).with(sme.signedIn()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.location").value("/portal?case=" + sme.number() + "&sent=" + task));

        web.perform(get("/portal")
                        .param("case", sme.number())
                        .param("sent", task)
                        .with(sme.signedIn()))
                .andExpect(content().string(containsString("We received “Declare company size”")))
                .andExpect(content().string(containsString("of your cluster (Metal cluster)")));
        web.perform(get("/portal/tasks/" + task).with(sme.signedIn())).andExpect(status().isGone());
        web.perform(form("/portal/tasks/" + task, SIZE).with(sme.signedIn()))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.message").exists());
    }

    @Test
    void readsBackWhatWasSentWithItsQuestions() throws Exception {
        web.perform(get("/portal/documents").with(mine.signedIn()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("/portal/documents/" + mine.number() + "/1")));
        web.perform(get("/portal/documents/" + mine.number() + "/1").with(mine.signedIn()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Legal name")))
                .andExpect(content().string(containsString("Fonderie Alpha")))
                .andExpect(content().string(containsString("Metal cluster")));
    }

    @Test
    void showsDaysAndAmountsAsPeopleWriteThem() throws Exception {
        var sme = fixtures.registers("Fonderie Kappa", "kappa@sme.example");
        web.perform(form("/portal/tasks/" + fixtures.firstTask(sme).taskId(), SIZE)
                        .with(sme.signedIn()))
                .andExpect(status().isOk());

        web.perform(get("/portal/documents/" + sme.number() + "/2").with(sme.signedIn()))
                .andExpect(content().string(containsString(">31 Dec 2025<")))
                .andExpect(content().string(containsString(">4,000,000 EUR<")));
    }

    @Test
    void setsAPossibleDuplicateBesideTheCompanyItResembles() throws Exception {
        var first = fixtures.registers("Fonderie Sigma", "sigma@sme.example");
        var second = fixtures.registers("FONDERIE SIGMA", "sigma2@sme.example");

        web.perform(get("/work/tasks/" + fixtures.firstTask(second).taskId()).with(SignIn.as(fixtures.coordinator())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("The companies side by side")))
                .andExpect(content().string(containsString("/work/cases/" + first.number())))
                .andExpect(content().string(containsString("the same")));
    }

    @Test
    void answersSomebodyElsesAsIfItDidNotExist() throws Exception {
        var task = fixtures.firstTask(other).taskId();
        sameAnswer("/portal?case=" + other.number(), "/portal?case=TA-1999-00001");
        sameAnswer("/portal/documents?case=" + other.number(), "/portal/documents?case=TA-1999-00001");
        sameAnswer("/portal/documents/" + other.number() + "/1", "/portal/documents/TA-1999-00001/1");
        sameAnswer("/portal/documents/" + mine.number() + "/1000", "/portal/documents/TA-1999-00001/1");
        sameAnswer("/portal/data?case=" + other.number(), "/portal/data?case=TA-1999-00001");
        sameAnswer("/portal/withdraw?case=" + other.number(), "/portal/withdraw?case=TA-1999-00001");
        sameAnswer("/portal/tasks/" + task, "/portal/tasks/no-such-task");

        web.perform(form("/portal/tasks/" + task, SIZE).with(mine.signedIn())).andExpect(status().isNotFound());
        web.perform(withdrawal(other.number(), "SOLD")
                        .param("confirmed", "true")
                        .with(mine.signedIn()))
                .andExpect(status().isNotFound());
        assertThat(cases.get(other.number()).status()).isEqualTo(CaseStatus.APPLIED);
    }

    private void sameAnswer(String anothers, String nobodys) throws Exception {
        var theirs = web.perform(get(anothers).with(mine.signedIn()))
                .andExpect(status().isNotFound())
                .andReturn()
                .getResponse();
        var none = web.perform(get(nobodys).with(mine.signedIn()))
                .andExpect(status().isNotFound())
                .andReturn()
                .getResponse();
        assertThat(theirs.getErrorMessage()).isEqualTo(none.getErrorMessage());
        assertThat(theirs.getContentAsString()).isEqualTo(none.getContentAsString());
    }

    @Test
    void withdrawsOnlyWithAReasonAndAfterConfirming() throws Exception {
        var sme = fixtures.registers("Fonderie Epsilon", "epsilon@sme.example");

        web.perform(withdrawal(sme.number(), "").with(sme.signedIn()))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("Choose a reason.")));
        web.perform(withdrawal(sme.number(), "OTHER").with(sme.signedIn())).andExpect(status().is(422));
        web.perform(withdrawal(sme.number(), "NO_TIME").with(sme.signedIn()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Withdraw for good?")));
        assertThat(cases.get(sme.number()).status().isOpen()).isTrue();

        web.perform(withdrawal(sme.number(), "NO_TIME")
                        .param("confirmed", "true")
                        .with(sme.signedIn()))
                .andExpect(redirectedUrlPattern("/portal?case=*"));
        web.perform(get("/portal").with(sme.signedIn()))
                .andExpect(content().string(containsString("You withdrew from the programme on")))
                .andExpect(content().string(containsString("No time")));
        web.perform(get("/portal/withdraw").with(sme.signedIn())).andExpect(status().isConflict());
    }

    @Test
    void correctsContactDataAndKeepsWhatIsWrongOnThePage() throws Exception {
        var sme = fixtures.registers("Fonderie Zeta", "zeta@sme.example");

        web.perform(post("/portal/data")
                        .param("name", "Pau\r\nBcc: all@example.eu")
                        .param("phone", "")
                        .param("language", "en")
                        .with(csrf())
                        .with(sme.signedIn()))
                .andExpect(status().is(422));
        web.perform(post("/portal/data")
                        .param("name", " ")
                        .param("phone", "call me")
                        .param("language", "en")
                        .with(csrf())
                        .with(sme.signedIn()))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("call me")))
                .andExpect(content().string(containsString("Write a phone number")));
        web.perform(post("/portal/data")
                        .param("name", "Zoé Zeta")
                        .param("phone", "+33 1 22 33 44 55")
                        .param("language", "fr")
                        .with(csrf())
                        .with(sme.signedIn()))
                .andExpect(redirectedUrlPattern("/portal/data*"));

        var person = people.get(sme.actor().person());
        assertThat(person.name()).isEqualTo("Zoé Zeta");
        assertThat(person.phone()).isEqualTo("+33 1 22 33 44 55");
        assertThat(person.language().getLanguage()).isEqualTo(Locale.FRENCH.getLanguage());
    }

    @Test
    void registersACompanyFromThePublicForm() throws Exception {
        web.perform(get("/register"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("data-submit=\"/register?once=")));
        web.perform(form("/register?once=1", Map.of("legalName", "X")))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[?(@.path == 'contactEmail')].message")
                        .exists());

        web.perform(form("/register?once=2", fixtures.registration("Fonderie Eta", "eta@sme.example")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.location").value("/register/done"));
        web.perform(get("/register/done")).andExpect(status().isOk());
        assertThat(people.byEmail("eta@sme.example")).isPresent();
    }

    @Test
    void offersSeveralCasesOfOnePersonToChooseFrom() throws Exception {
        var one = fixtures.registers("Fonderie Theta", "theta@sme.example");
        var two = fixtures.registers("Fonderie Iota", "theta@sme.example");

        web.perform(get("/portal").param("case", one.number()).with(two.signedIn()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Fonderie Theta, case " + one.number())))
                .andExpect(content().string(containsString("/portal?case=" + two.number())));
    }

    @Test
    void hasAPageForAPersonWhoseCompanyHasNoCase() throws Exception {
        var nobody = fixtures.withoutACase("nobody@sme.example").signedIn();

        web.perform(get("/portal").with(nobody))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("No case yet")));
        web.perform(get("/portal/documents").with(nobody)).andExpect(status().isOk());
        web.perform(get("/portal/data").with(nobody))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("Fonderie Alpha, case"))));
        web.perform(get("/portal/withdraw").with(nobody)).andExpect(status().isNotFound());
    }

    @Test
    void putsACorrectionOfCompanyDataOnTheCase() throws Exception {
        web.perform(post("/portal/data/correction")
                        .param("case", mine.number())
                        .param("text", "We moved to Villeurbanne")
                        .with(csrf())
                        .with(mine.signedIn()))
                .andExpect(redirectedUrlPattern("/portal/data*"));

        assertThat(notes.of(cases.get(mine.number())))
                .anyMatch(note -> note.text().endsWith("We moved to Villeurbanne"));
        web.perform(post("/portal/data/correction")
                        .param("case", other.number())
                        .param("text", "Mischief")
                        .with(csrf())
                        .with(mine.signedIn()))
                .andExpect(status().isNotFound());
        assertThat(notes.of(cases.get(other.number()))).isEmpty();
    }

    private MockHttpServletRequestBuilder form(String address, Map<String, Object> answers) {
        return post(address)
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsString(Map.of("formId", "form", "answers", answers)));
    }

    private static MockHttpServletRequestBuilder withdrawal(String number, String reason) {
        return post("/portal/withdraw")
                .param("case", number)
                .param("reason", reason)
                .with(csrf());
    }
}
