package eu.uptake.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import eu.uptake.SignIn;
import eu.uptake.platform.Actor;
import eu.uptake.process.Journey;
import eu.uptake.process.JourneyWalk;
import eu.uptake.registry.Role;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.ui.ExtendedModelMap;

/** Nothing is carried out here: the database is that of all tests. */
@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("test")
class RetentionPagesTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JourneyWalk walk;

    @Autowired
    private Journey journey;

    @Autowired
    private RetentionParameters parameters;

    @Autowired
    private RetentionReckoner reckoner;

    @Autowired
    private RetentionPage page;

    @Autowired
    private ParametersPage parametersPage;

    @Autowired
    private PlanPage planPage;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void nothingIsLeftOfIt() {
        jdbc.sql("DELETE FROM retention_item").update();
        jdbc.sql("DELETE FROM retention_plan").update();
        jdbc.sql("DELETE FROM retention_hold").update();
        jdbc.sql("DELETE FROM retention_parameter").update();
    }

    private String aWithdrawnCase(LocalDate projectEnd) {
        Actor office = walk.house().coordinator();
        parameters.set(
                RetentionParameters.Name.PROJECT_END,
                projectEnd.toString(),
                LocalDate.of(2021, 1, 1),
                "Amendment",
                office);
        var number = walk.register(Map.of());
        journey.withdraw(walk.sme(number), number, "No time");
        return number;
    }

    @Test
    void showsWhatARunWouldDoAndWhatStaysInBothLanguages() throws Exception {
        var number = aWithdrawnCase(LocalDate.of(2021, 6, 30));

        mvc.perform(get("/retention").param("lang", "en").with(SignIn.as(Role.COORDINATOR)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(number)))
                .andExpect(content().string(containsString("R3 Applicants")))
                .andExpect(content().string(containsString("Make this the plan")));
        mvc.perform(get("/retention")
                        .param("lang", "fr")
                        .param("on", "2022-06-30")
                        .with(SignIn.as(Role.ADMIN)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Conserver et effacer")))
                .andExpect(content().string(not(containsString(number))))
                .andExpect(content().string(not(containsString("/monitor/cases/"))));
    }

    @Test
    void storesAPlanAndWantsItsWordFromWhoMadeIt() throws Exception {
        var number = aWithdrawnCase(LocalDate.of(2021, 6, 30));
        var made = mvc.perform(post("/retention/plans").with(csrf()).with(SignIn.as(Role.COORDINATOR)))
                .andExpect(status().isFound())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        assertThat(made).matches("/retention/plans/\\d+");

        mvc.perform(get(made).param("lang", "en").with(SignIn.as(Role.COORDINATOR)))
                .andExpect(content().string(containsString("confirm it")))
                .andExpect(content().string(containsString(number)));
        mvc.perform(get(made).param("lang", "en").with(SignIn.as(Role.ADMIN)))
                .andExpect(content().string(containsString("your consent is the second")));
        mvc.perform(post(made)
                        .param("word", "wrong")
                        .param("lang", "en")
                        .with(csrf())
                        .with(SignIn.as(Role.COORDINATOR)))
                .andExpect(redirectedUrl(made))
                .andExpect(flash().attributeExists("flash"));
        mvc.perform(get("/retention/plans/99999999").with(SignIn.as(Role.ADMIN)))
                .andExpect(status().isNotFound());
    }

    /** The clock knows no times before the first ones that ship. */
    @Test
    void dayBeforeAnyTimesWereSetIsNoDayOfOurs() throws Exception {
        mvc.perform(get("/retention").param("on", "2015-01-01").with(SignIn.as(Role.COORDINATOR)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("value=\"" + LocalDate.now() + "\"")));
        mvc.perform(post("/retention/plans")
                        .param("on", "2015-01-01")
                        .with(csrf())
                        .with(SignIn.as(Role.COORDINATOR)))
                .andExpect(status().isFound());
    }

    @Test
    void nobodyElseReadsWhatIsDueEvenPastTheDoor() {
        var advisor = walk.house().advisor();

        assertThatThrownBy(() -> page.show(advisor, "", new ExtendedModelMap()))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> parametersPage.show(advisor, new ExtendedModelMap()))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> planPage.show(advisor, 1, new ExtendedModelMap()))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void planOfTomorrowIsNotMade() throws Exception {
        mvc.perform(post("/retention/plans")
                        .param("on", LocalDate.now().plusYears(1).toString())
                        .with(csrf())
                        .with(SignIn.as(Role.COORDINATOR)))
                .andExpect(flash().attributeExists("flash"));
        assertThat(jdbc.sql("SELECT COUNT(*) FROM retention_plan")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void setsAParameterWithItsSourceAndRefusesWhatCannotBe() throws Exception {
        var page = "/retention/parameters";
        mvc.perform(post(page)
                        .param("parameter", "balance")
                        .param("value", "2026-13-01")
                        .param("since", "2026-01-01")
                        .param("source", "Letter of the agency")
                        .with(csrf())
                        .with(SignIn.as(Role.ADMIN)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Letter of the agency")));
        mvc.perform(post(page)
                        .param("parameter", "logMonths")
                        .param("value", "36")
                        .param("since", "2026-01-01")
                        .param("source", "x")
                        .with(csrf())
                        .with(SignIn.as(Role.ADMIN)))
                .andExpect(status().isUnprocessableContent());
        mvc.perform(post(page)
                        .param("parameter", "balance")
                        .param("value", "2026-02-01")
                        .param("since", "2026-01-01")
                        .param("source", "Letter of the agency")
                        .with(csrf())
                        .with(SignIn.as(Role.COORDINATOR)))
                .andExpect(redirectedUrl(page));
        mvc.perform(get(page).param("lang", "fr").with(SignIn.as(Role.COORDINATOR)))
                .andExpect(content().string(containsString("1er févr. 2026")));
        assertThat(parameters.on(LocalDate.of(2025, 12, 31)).day(RetentionParameters.Name.BALANCE))
                .isEmpty();
    }

    @Test
    void holdsACaseAndLetsItGo() throws Exception {
        var number = aWithdrawnCase(LocalDate.of(2021, 6, 30));
        mvc.perform(post("/retention/holds")
                        .param("number", number)
                        .param("reason", "Audit of the Court")
                        .with(csrf())
                        .with(SignIn.as(Role.COORDINATOR)))
                .andExpect(redirectedUrl("/retention"));
        mvc.perform(get("/retention").with(SignIn.as(Role.COORDINATOR)))
                .andExpect(content().string(containsString("Audit of the Court")));
        var hold =
                jdbc.sql("SELECT MAX(id) FROM retention_hold").query(Long.class).single();
        mvc.perform(post("/retention/holds/" + hold + "/lift").with(csrf()).with(SignIn.as(Role.ADMIN)));
        mvc.perform(get("/retention").with(SignIn.as(Role.COORDINATOR)))
                .andExpect(content().string(not(containsString("Audit of the Court"))));
    }

    @Test
    void personPageSaysWhatGoesAndIsTheCoordinatorsOnly() throws Exception {
        var number = aWithdrawnCase(LocalDate.of(2199, 6, 30));
        var person = walk.sme(number).person();

        mvc.perform(get("/retention/person").param("q", "ada ex").with(SignIn.as(Role.COORDINATOR)))
                .andExpect(content().string(containsString("Ada Exempel")));
        mvc.perform(get("/retention/person/" + person).param("lang", "en").with(SignIn.as(Role.COORDINATOR)))
                .andExpect(content().string(containsString(number)))
                .andExpect(content().string(containsString("Can be erased wholly")))
                .andExpect(content().string(containsString("We have erased your data")));
        mvc.perform(get("/retention/person/" + person).with(SignIn.as(Role.ADMIN)))
                .andExpect(status().isForbidden());
        mvc.perform(get("/retention/person/" + walk.house().advisor().person())
                        .param("lang", "en")
                        .with(SignIn.as(Role.COORDINATOR)))
                .andExpect(content().string(containsString("Cannot be erased")));
    }

    @Test
    void caseTellsHowLongItIsKeptAndByWhichLaw() {
        var number = aWithdrawnCase(LocalDate.of(2030, 6, 30));
        var told = reckoner.of(walk.caseOf(number), Locale.ENGLISH);

        assertThat(told).singleElement().satisfies(one -> {
            assertThat(one.result()).contains("2031");
            assertThat(one.sources()).singleElement().asString().contains("2016/679");
            assertThat(one.lines().get(0).rows()).hasSize(1);
        });
        assertThat(reckoner.of(walk.caseOf(walk.register()), Locale.ENGLISH)).isEmpty();
        assertThat(reckoner.of(walk.caseOf(number), Locale.FRENCH)
                        .get(0)
                        .remarks()
                        .get(0))
                .contains("Candidat");
    }
}
