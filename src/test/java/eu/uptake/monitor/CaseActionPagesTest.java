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
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import eu.uptake.casefile.CaseStatus;
import eu.uptake.process.Candidate;
import eu.uptake.process.CaseRefused;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CaseActionPagesTest extends MonitorPages {

    @Test
    void casePageOffersWhatFitsItsStatus() throws Exception {
        pages.perform(get("/monitor/cases/" + number).with(coordinator()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(number + "/hold")))
                .andExpect(content().string(not(containsString(number + "/resume"))))
                .andExpect(content().string(not(containsString("??"))));
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
    void countsWhatComesBackWithoutTheTaskThatBringsItBack() throws Exception {
        var held = rows.aCase("Held", "ON_HOLD", "intake", 1);
        rows.aTask(held, "intake", "userTask_sign", "sme", 3);
        var resume = rows.aTask(held, "sme-journey", "userTask_resumeCase", "coordinator", 3);
        rows.jdbc
                .sql("UPDATE work_item SET held = FALSE WHERE task_id = ?")
                .param(resume)
                .update();
        var heldNumber = rows.jdbc
                .sql("SELECT number FROM case_file WHERE id = ?")
                .param(held)
                .query(String.class)
                .single();

        pages.perform(get("/monitor/cases/" + heldNumber + "/resume").with(coordinator()))
                .andExpect(content().string(containsString("The open task comes back to its list")));
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
}
