package eu.uptake.monitor;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import eu.uptake.adoption.NetPromoter;
import eu.uptake.adoption.SurveyAnswer;
import eu.uptake.adoption.Surveys;
import eu.uptake.process.FailedJob;
import eu.uptake.registry.Role;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class MonitorPagesTest extends MonitorPages {

    @Autowired
    private Surveys surveys;

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
                "/monitor/histories",
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
    void letsNobodyButACoordinatorIn(String page) throws Exception {
        pages.perform(get(page).with(a(Role.FUNDING_ADVISOR))).andExpect(status().isForbidden());
        pages.perform(get(page).with(coordinator())).andExpect(status().isOk());
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

    @Test
    void satisfactionIsToldByOccasionAndServiceInTheReadersLanguage() throws Exception {
        for (int n = 0; n < NetPromoter.FEWEST; n++) {
            surveys.keep(new SurveyAnswer(
                    "task" + n,
                    file,
                    "userTask_acceptDeliverable",
                    "service" + n,
                    "Business model or business case",
                    9,
                    4,
                    4,
                    null,
                    null));
        }
        pages.perform(get("/monitor/satisfaction").param("lang", "fr").with(coordinator()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Accepter le livrable")))
                .andExpect(content().string(containsString("Modèle économique ou étude de rentabilité")))
                .andExpect(content().string(containsString("Utilité 4,0")))
                .andExpect(content().string(not(containsString("??"))));
    }
}
