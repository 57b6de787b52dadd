package eu.uptake.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import eu.uptake.SignIn;
import eu.uptake.casefile.Cases;
import eu.uptake.process.JourneyWalk;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;

/** What an installation says of itself, and to whom. */
@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("test")
class HealthTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JourneyWalk walk;

    @Autowired
    private Cases cases;

    @Autowired
    private MeterRegistry meters;

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness"})
    void tellsEverybodyWhetherItIsWellAndNoMore(String path) throws Exception {
        mvc.perform(get(path))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.status").value("UP"))
                .andExpect(jsonPath("$.components").doesNotExist());
        mvc.perform(get("/actuator/health").with(SignIn.as("advisor")))
                .andExpect(jsonPath("$.components").doesNotExist());
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "coordinator"})
    void tellsThoseWhoRunItWhatIsWell(String role) throws Exception {
        mvc.perform(get("/actuator/health").with(SignIn.as(role)))
                .andExpect(jsonPath("$.components.db.status").value("UP"))
                .andExpect(jsonPath("$.components.engine.details.processes").isNumber())
                .andExpect(jsonPath("$.components.jobs.status").value("UP"))
                .andExpect(jsonPath("$.components.outbox.details.waiting").isNumber())
                .andExpect(jsonPath("$.components.disk.details.freeMiB").isNumber())
                .andExpect(jsonPath("$.components.workList.details.open").isNumber())
                .andExpect(jsonPath("$.components.histories.details.broken").isNumber());
    }

    @Test
    void showsNobodyElseTheFigures() throws Exception {
        mvc.perform(get("/actuator/prometheus")).andExpect(redirectedUrl("/sign-in"));
        mvc.perform(get("/actuator/prometheus").with(SignIn.as("advisor"))).andExpect(status().isNotFound());
        mvc.perform(get("/admin/health").with(SignIn.as("advisor"))).andExpect(status().isForbidden());
    }

    @Test
    void countsCompletionsAndNamesNobodyInItsFigures() throws Exception {
        var before = completed();
        var number = walk.register();
        walk.until(number, "userTask_declareCompanySize");
        walk.complete(walk.open(number, "userTask_declareCompanySize"), Map.of());
        assertThat(completed()).isGreaterThan(before);
        mvc.perform(get("/work/cases/" + number).with(SignIn.as(walk.house().coordinator())));

        var figures = mvc.perform(get("/actuator/prometheus").with(SignIn.as("admin")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();

        for (var name : List.of(
                "uptake_work_items_open",
                "uptake_jobs_oldest_due_seconds",
                "uptake_jobs_failing",
                "uptake_jobs_working",
                "uptake_mails_waiting",
                "uptake_mails_oldest_waiting_seconds",
                "uptake_completions_total{",
                "uptake_models_deployed",
                "uptake_schema_version",
                "uptake_schema_pending",
                "uptake_work_items_mended",
                "uptake_disk_free_bytes")) {
            assertThat(figures).contains("\n" + name);
        }
        assertThat(figures)
                .doesNotContain(number, "@", cases.get(number).companyName(), "Weberei", "Walker")
                .doesNotContainPattern("TA-\\d{4}-\\d+");
    }

    private double completed() {
        return meters.counter("uptake.completions", "outcome", "completed").count();
    }

    @Test
    void saysItInWords() throws Exception {
        mvc.perform(get("/admin/health").with(SignIn.as("admin")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("It answers.")))
                .andExpect(content().string(containsString("They are done in time.")))
                .andExpect(content().string(containsString("Migration ")))
                .andExpect(content().string(not(containsString("??"))));
        mvc.perform(get("/admin/health")
                        .locale(Locale.FRENCH)
                        .param("lang", "fr")
                        .with(SignIn.as("coordinator")))
                .andExpect(content().string(containsString("Elle répond.")))
                .andExpect(content().string(not(containsString("??"))));
    }
}
