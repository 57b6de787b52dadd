package eu.uptake.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.model;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.view;

import eu.uptake.SignIn;
import eu.uptake.Visit;
import eu.uptake.casefile.SampleFiles;
import eu.uptake.casefile.WorkItems;
import eu.uptake.platform.Actor;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("test")
@Transactional
@Import(WalkedCase.class)
class WorkPagesTest {

    private static final String VALIDATE = "userTask_validateAssessment";
    private static final String ANSWERS = """
            {"formId": "validate-assessment", "answers": {"visitedOn": "2026-11-20", "participants": "Anne Petit",
             "confidence": "high", "priority1": "Camera", "priority2": "Training", "priority3": "Data",
             "technology": "%s", "recommendation": "go", "recommendationReason": "Ready."}}""";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private WalkedCase walked;

    @Autowired
    private WorkItems workItems;

    private String number;
    private String task;

    @BeforeEach
    void aCaseAtTheAdvisor() {
        walked.consortium();
        number = walked.atTheAdvisor("Tissages Perrin");
        task = walked.task(number, VALIDATE).taskId();
    }

    @Test
    void listsTheTaskOfItsAdvisorAndNotOfAStranger() throws Exception {
        as(walked.advisor, get("/work"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Tissages Perrin")))
                .andExpect(content().string(containsString("Validate assessment")));
        for (var view : View.values()) {
            as(walked.stranger, get("/work").param("view", view.name()))
                    .andExpect(content().string(not(containsString("Tissages"))));
        }
    }

    @Test
    void answersAScriptWithTheListAloneAndItsAddress() throws Exception {
        as(walked.advisor, get("/work?view=group&q=perrin&stage=").header("HX-Request", "true"))
                .andExpect(header().string("HX-Push-Url", "/work?view=group&q=perrin"))
                .andExpect(content().string(not(containsString("<html"))))
                .andExpect(content().string(containsString("Tissages Perrin")));
    }

    @Test
    void showsAStrangerNothingOfTheCase() throws Exception {
        as(walked.stranger, get("/work/tasks/" + task)).andExpect(status().isNotFound());
        as(walked.stranger, get("/work/cases/" + number)).andExpect(status().isNotFound());
        as(walked.stranger, post("/work/tasks/" + task + "/claim")).andExpect(status().isNotFound());
        as(walked.stranger, post("/work/cases/" + number + "/notes").param("text", "x"))
                .andExpect(status().isNotFound());
        as(walked.stranger, get("/work/cases").param("q", "perrin"))
                .andExpect(content().string(not(containsString("Tissages"))));
        as(walked.stranger, complete(ANSWERS)).andExpect(status().isNotFound());
    }

    @Test
    void showsTheTaskWithItsFormAndTheCaseAroundIt() throws Exception {
        as(walked.advisor, get("/work/tasks/" + task))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("data-form-schema")))
                .andExpect(content().string(containsString("Weaving faults are found too late.")))
                .andExpect(content().string(containsString("Textile Cluster")));
    }

    @Test
    void speaksFrenchToWhoAsksForIt() throws Exception {
        as(walked.advisor, get("/work/cases/" + number).param("lang", "fr"))
                .andExpect(content().string(containsString("Ce qui a été remis")))
                .andExpect(content().string(not(containsString("??"))));
    }

    @Test
    void comesBackToTheListAsItWas() throws Exception {
        as(walked.advisor, get("/work/tasks/" + task).param("from", "view=group&q=caf%C3%A9&sort=company"))
                .andExpect(model().attribute("back", "/work?view=group&q=caf%C3%A9&sort=company"));
        as(walked.advisor, get("/work/tasks/" + task).param("from", "//elsewhere.example?view=all"))
                .andExpect(model().attribute("back", startsWith("/work")));
    }

    @Test
    void opensTheGroupsListForWhoHasTakenNothing() throws Exception {
        as(walked.advisor, get("/work")).andExpect(model().attribute("state", ListState.of(Map.of())));
        as(walked.advisor, post("/work/tasks/" + task + "/release").param("list", "true"))
                .andExpect(redirectedUrl("/work"));

        as(walked.colleague, get("/work"))
                .andExpect(model().attribute("state", ListState.of(Map.of("view", "group"))))
                .andExpect(content().string(containsString("Tissages Perrin")));
        as(walked.colleague, get("/work?view=mine"))
                .andExpect(model().attribute("state", ListState.of(Map.of())))
                .andExpect(content().string(not(containsString("Tissages Perrin"))));
    }

    @Test
    void leadsTheCoordinatorToTheOneListOfCases() throws Exception {
        mvc.perform(get("/work/cases?q=perrin").with(SignIn.as("coordinator")))
                .andExpect(redirectedUrl("/monitor/cases?q=perrin&status=all"));
        mvc.perform(get("/work").with(SignIn.as("coordinator")))
                .andExpect(content().string(containsString("href=\"/monitor/cases\"")))
                .andExpect(content().string(not(containsString("href=\"/work/cases\""))));
    }

    @Test
    void keepsAFileUnderItsTitleAsEvidenceOfTheCase() throws Exception {
        var address = "/work/cases/" + number + "/files";
        var file = new MockMultipartFile("file", "scan0001.pdf", "application/pdf", SampleFiles.pdf());

        mvc.perform(multipart(address)
                        .file(file)
                        .param("title", "Delivery note")
                        .with(csrf())
                        .with(SignIn.as(walked.stranger)))
                .andExpect(status().isNotFound());
        mvc.perform(multipart(address)
                        .file(file)
                        .param("title", " ")
                        .with(csrf())
                        .with(SignIn.as(walked.advisor)))
                .andExpect(flash().attributeExists("fileProblem"));
        mvc.perform(multipart(address)
                        .file(file)
                        .param("title", "Delivery note")
                        .with(csrf())
                        .with(SignIn.as(walked.advisor)))
                .andExpect(redirectedUrl("/work/cases/" + number + "#files"))
                .andExpect(flash().attributeExists("flash"));

        as(walked.advisor, get("/work/cases/" + number))
                .andExpect(content().string(containsString("Delivery note.pdf</a>")));
    }

    @Test
    void narrowsTheSearchForCasesToAStageAndARegion() throws Exception {
        var stage = "needs-assessment";
        as(walked.advisor, get("/work/cases").param("stage", stage))
                .andExpect(content().string(containsString("Tissages Perrin")))
                .andExpect(content().string(containsString("<option value=\"needs-assessment\" selected")));
        as(walked.advisor, get("/work/cases").param("stage", "adoption"))
                .andExpect(content().string(not(containsString("Tissages Perrin"))));
        as(walked.advisor, get("/work/cases").param("region", "AT13"))
                .andExpect(content().string(not(containsString("Tissages Perrin"))));
    }

    @Test
    void takesNoHarmFromAnAddressThatNobodyCanRead() throws Exception {
        var session = new Visit();
        as(walked.advisor, get("/work/tasks/nope").param("from", "q=%3D%25zz").with(session))
                .andExpect(status().isNotFound())
                .andDo(session);
        as(walked.advisor, get("/work/cases/" + number).with(session)).andExpect(status().isOk());

        for (var year : List.of("+1000000000-12-31T23:59:59Z", "-1000000000-01-01T00:00:00Z", "9999-12-31T23:59:59Z")) {
            var mark = new Mark(year, "x").encoded();
            as(walked.advisor, get("/work").param("after", mark)).andExpect(status().isOk());
            as(walked.advisor, get("/work").param("sort", "since").param("before", mark))
                    .andExpect(status().isOk());
        }
        as(walked.advisor, post("/work/bulk").param("action", "foo")).andExpect(status().isBadRequest());
    }

    @Test
    void keepsTheTextOfANoteThatIsTooLong() throws Exception {
        var tooLong = "y".repeat(4001);
        for (var page : List.of("/work/cases/" + number, "/work/tasks/" + task)) {
            var written = post("/work/cases/" + number + "/notes")
                    .param("text", tooLong)
                    .param("task", page.endsWith(task) ? task : "");
            var visit = new Visit();
            as(walked.advisor, written)
                    .andExpect(redirectedUrl(page + "#notes"))
                    .andDo(visit);

            as(walked.advisor, get(page).with(visit))
                    .andExpect(content().string(containsString(tooLong)))
                    .andExpect(content().string(containsString("4,000 characters")));
        }
    }

    @Test
    void neverTakesAColleaguesTaskByOneClick() throws Exception {
        as(walked.colleague, post("/work/tasks/" + task + "/claim"))
                .andExpect(view().name("worklist/take-over"))
                .andExpect(content().string(containsString("Giulia Bianchi")));
        assertThat(assignee()).isEqualTo(walked.advisor.person());

        as(walked.colleague, post("/work/tasks/" + task + "/claim").param("from", "" + walked.advisor.person()))
                .andExpect(redirectedUrl("/work/tasks/" + task));
        assertThat(assignee()).isEqualTo(walked.colleague.person());
    }

    @Test
    void tellsOfEachTaskWhatBecameOfIt() throws Exception {
        as(walked.advisor, post("/work/tasks/" + task + "/release")).andExpect(status().is3xxRedirection());

        var results = as(
                        walked.advisor,
                        post("/work/bulk").param("action", "claim").param("task", task, "gone"))
                .andExpect(redirectedUrl("/work"))
                .andReturn()
                .getFlashMap()
                .get("results");

        assertThat((List<?>) results).hasSize(1).first().extracting("outcome").isEqualTo("done");
        assertThat(assignee()).isEqualTo(walked.advisor.person());
        var colleagues = as(
                        walked.colleague,
                        post("/work/bulk").param("action", "claim").param("task", task))
                .andReturn()
                .getFlashMap()
                .get("results");
        assertThat((List<?>) colleagues).first().extracting("outcome").isEqualTo("colleague");
    }

    @Test
    void assignsAfterAskingToWhom() throws Exception {
        as(walked.coordinator, post("/work/bulk").param("action", "assign").param("task", task))
                .andExpect(view().name("worklist/assign"))
                .andExpect(content().string(containsString("Jonas Weber")))
                .andExpect(content().string(not(containsString("Olga Nowak"))));
        as(
                        walked.coordinator,
                        post("/work/bulk")
                                .param("action", "assign")
                                .param("task", task)
                                .param("person", "" + walked.colleague.person()))
                .andExpect(redirectedUrl("/work"));
        assertThat(assignee()).isEqualTo(walked.colleague.person());
    }

    @Test
    void refusesAnIncompleteFormFieldByField() throws Exception {
        as(walked.advisor, complete("{\"formId\": \"validate-assessment\", \"answers\": {}}"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].path").isNotEmpty())
                .andExpect(jsonPath("$.errors[0].message").isNotEmpty());
        as(walked.advisor, complete("nonsense")).andExpect(status().isUnprocessableContent());
    }

    @Test
    void completesAndTellsTheSecondWhoWasFirst() throws Exception {
        var session = new Visit();
        mvc.perform(get("/work?view=group").with(SignIn.as(walked.advisor))).andDo(session);
        mvc.perform(complete(ANSWERS.formatted(walked.technology()))
                        .with(session)
                        .with(SignIn.as(walked.advisor))
                        .with(csrf()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.location").value("/work?view=group"));

        as(walked.colleague, complete(ANSWERS.formatted(walked.technology())))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.message").value(startsWith("Giulia Bianchi completed “Validate assessment”")));
        as(walked.colleague, get("/work/tasks/" + task))
                .andExpect(status().isGone())
                .andExpect(content().string(containsString("Giulia Bianchi completed")));
        as(walked.advisor, get("/work/tasks/" + task))
                .andExpect(content().string(containsString("You completed “Validate assessment”")));
        mvc.perform(get("/work?view=group").with(session).with(SignIn.as(walked.advisor)))
                .andExpect(content().string(containsString("Done: Validate assessment, Tissages Perrin. Next:")));
    }

    @Test
    void keepsANoteOnTheCase() throws Exception {
        as(walked.colleague, post("/work/cases/" + number + "/notes").param("text", "Call after <ten>"))
                .andExpect(redirectedUrl("/work/cases/" + number + "#notes"))
                .andExpect(flash().attributeExists("flash"));
        as(walked.advisor, get("/work/cases/" + number))
                .andExpect(content().string(containsString("Call after &lt;ten&gt;")))
                .andExpect(content().string(containsString("Jonas Weber")));
    }

    @Test
    void findsACaseForACallerByAPartOfItsName() throws Exception {
        as(walked.advisor, get("/work/cases").param("q", "PERRÍN"))
                .andExpect(content().string(containsString(number)))
                .andExpect(content().string(containsString("Validate assessment")));
        as(walked.advisor, get("/work/cases").param("q", number.substring(8)))
                .andExpect(content().string(containsString("Tissages Perrin")));
    }

    private MockHttpServletRequestBuilder complete(String body) {
        return post("/work/tasks/" + task)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
    }

    private ResultActions as(Actor actor, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(SignIn.as(actor)).with(csrf()));
    }

    private Long assignee() {
        return workItems.find(task).orElseThrow().assigneeId();
    }
}
