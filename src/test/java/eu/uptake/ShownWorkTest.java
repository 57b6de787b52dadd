package eu.uptake;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import eu.uptake.casefile.WorkItem;
import eu.uptake.process.JourneyWalk;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import tools.jackson.databind.json.JsonMapper;

/** Whoever must decide finds on the task's page what they decide on. */
@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("test")
class ShownWorkTest {

    @Autowired
    private MockMvc web;

    @Autowired
    private JourneyWalk walk;

    @Autowired
    private JsonMapper json;

    @Test
    void smeReadsTheReportAboveTheQuestionAndFindsItAmongItsDocuments() throws Exception {
        var number = walk.register();
        var validate = walk.until(number, "userTask_validateAssessment");
        staff(validate).andExpect(content().string(containsString("up-grounds")));
        var sme = SignIn.as(walk.sme(number));
        web.perform(get("/portal/documents").with(sme)).andExpect(content().string(not(containsString("/made/"))));

        walk.complete(validate, Map.of("priority1", "Stop the looms from dusting up"));
        var agree = walk.open(number, "userTask_agreeReport");

        own(agree).andExpect(content().string(containsString("Stop the looms from dusting up")));
        web.perform(get("/portal/documents").with(sme))
                .andExpect(content().string(containsString("<strong>Report on the needs</strong>")))
                .andExpect(content().string(containsString("/made/")));
    }

    @Test
    void advisorReadsWhyTheSmeSentTheReportBack() throws Exception {
        var agree = walk.until(walk.register(), "userTask_agreeReport");
        var number = agree.number();

        walk.complete(agree, Map.of("agreement", "back", "agreementReason", "We weave, we do not knit."));

        var back = walk.open(number, "userTask_validateAssessment");
        staff(back).andExpect(content().string(containsString("We weave, we do not knit.")));
        web.perform(get("/work/cases/" + number).with(SignIn.as(walk.actor(back))))
                .andExpect(content().string(containsString("<strong>No, please change it</strong>")));
        web.perform(get("/portal").with(SignIn.as(walk.sme(number))))
                .andExpect(content().string(containsString("Answer: No, please change it.")));
    }

    @Test
    void smeReadsThePlanBeforeItAcceptsIt() throws Exception {
        var accept = walk.until(walk.register(), "userTask_acceptPlan");

        own(accept).andExpect(content().string(containsString("data-label=\"Hours\"")));
    }

    @Test
    void resultIsOpenedFromTheTaskThatAsksWhetherItIsAccepted() throws Exception {
        var handOver = walk.until(walk.register(), "userTask_handOverDeliverable");
        var number = handOver.number();
        var file = upload(handOver);

        walk.complete(handOver, Map.of("deliverableFiles", List.of(file), "deliverableTitle", "Dust study"));

        var accept = walk.open(number, "userTask_acceptDeliverable");
        own(accept)
                .andExpect(content().string(containsString("Dust study")))
                .andExpect(content().string(containsString("/evidence/" + file.get("id"))));
        var sme = SignIn.as(walk.sme(number));
        web.perform(get("/evidence/" + file.get("id")).with(sme)).andExpect(status().isOk());
        web.perform(get("/portal/documents").with(sme))
                .andExpect(content().string(containsString("<strong>Result handed over</strong>")))
                .andExpect(content().string(containsString("5 bytes")));
    }

    private Map<String, Object> upload(WorkItem item) throws Exception {
        var content = new MockMultipartFile("file", "study.txt", "text/plain", "Dust.".getBytes());
        var kept = web.perform(multipart("/evidence")
                        .file(content)
                        .param("formKey", item.taskId())
                        .with(SignIn.as(walk.actor(item)))
                        .with(csrf()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        return Map.of("id", json.readTree(kept).get("id").asString(), "name", "study.txt");
    }

    private ResultActions own(WorkItem item) throws Exception {
        return web.perform(get("/portal/tasks/" + item.taskId()).with(SignIn.as(walk.sme(item.number()))))
                .andExpect(status().isOk());
    }

    private ResultActions staff(WorkItem item) throws Exception {
        return web.perform(get("/work/tasks/" + item.taskId()).with(SignIn.as(walk.actor(item))))
                .andExpect(status().isOk());
    }
}
