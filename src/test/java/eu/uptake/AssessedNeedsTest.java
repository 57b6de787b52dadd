package eu.uptake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import eu.uptake.casefile.Cases;
import eu.uptake.casefile.DecisionRecord;
import eu.uptake.casefile.Decisions;
import eu.uptake.casefile.WorkItem;
import eu.uptake.platform.Actor;
import eu.uptake.platform.Archivable;
import eu.uptake.process.Completion;
import eu.uptake.process.DecisionTables;
import eu.uptake.process.Desk;
import eu.uptake.process.JourneyWalk;
import eu.uptake.process.Redecided;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** The needs assessment from the company's first answer to the report, through the forms. */
@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("test")
class AssessedNeedsTest {

    private static final String DESCRIBE = "userTask_describeNeeds";
    private static final String VALIDATE = "userTask_validateAssessment";

    @Autowired
    private MockMvc web;

    @Autowired
    private JourneyWalk walk;

    @Autowired
    private Desk desk;

    @Autowired
    private Cases cases;

    @Autowired
    private Decisions decisions;

    @Autowired
    private DecisionTables tables;

    @Test
    void advisorSeesScoreChartAndTheNeedThatIsStrongest() throws Exception {
        var number = described(Map.of("technologyNeeds", List.of(need("SEC", "4", "1"), need("PHOT", "0", "3"))));
        walk.complete(walk.open(number, "userTask_answerQuestionnaire"), Map.of("q2", List.of("Q2.1")));

        var validate = walk.open(number, VALIDATE);

        var page = staff("/work/tasks/" + validate.taskId(), validate)
                .andExpect(content().string(containsString("Digital maturity: first assessment")))
                .andExpect(content()
                        .string(containsString(
                                "data-radar=\"{&quot;axes&quot;:[&quot;Digital business strategy&quot;")))
                .andExpect(content().string(containsString("src=\"/assets/radar")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page.split("Q8 How is data kept secure\\?</td>"))
                .as("what is folded does not stand open as well")
                .hasSize(2);
        assertThat(desk.open(walk.actor(validate), validate.taskId()).form().dataJson())
                .contains("\"technology\":\"PHOT\"");
    }

    @Test
    void technologyNamedTwiceIsRefusedWhereItStands() {
        var item = walk.until(walk.register(), DESCRIBE);

        assertThat(refused(item, Map.of("technologyNeeds", List.of(need("AI", "1", "1"), need("AI", "2", "1")))))
                .containsExactly("technologyNeeds.1.technology forms.technologyTwice");
    }

    @Test
    void correctionChangesWhatCountsAndTheCompanyReadsBothAnswers() throws Exception {
        var validate = validate(Map.of("q2", List.of("Q2.1"), "q4r3", "3"));

        walk.complete(validate, Map.of("corrections", List.of(correction("Q4.3", "5"), correction("Q2.1", "no"))));

        var agree = walk.open(validate.number(), "userTask_agreeReport");
        web.perform(get("/portal/tasks/" + agree.taskId()).with(SignIn.as(walk.sme(agree.number()))))
                .andExpect(content().string(containsString("The advisor has corrected 2 answers")))
                .andExpect(content().string(containsString(">3 testing<")))
                .andExpect(content().string(containsString(">5 in routine use<")))
                .andExpect(content().string(containsString(">Seen on site<")));
    }

    @Test
    void adviceIsADecisionThatComesOutTheSameAgain() {
        var validate = validate(Map.of("q2", List.of("Q2.1"), "q4r3", "3"));
        walk.complete(validate, Map.of("corrections", List.of(correction("Q4.3", "5"))));

        var made = decisions.of(cases.get(validate.number())).stream()
                .filter(one -> one.decision().equals("digital-maturity-advice"))
                .toList();
        assertThat(made).extracting(DecisionRecord::element).containsExactly(VALIDATE, "userTask_answerQuestionnaire");
        assertThat(made).allSatisfy(one -> {
            assertThat(one.rules()).isNotEmpty();
            assertThat(one.personName()).isNotNull();
            assertThat(tables.again(one)).isEqualTo(new Redecided.Same());
            assertThat((Map<String, Object>) one.inputs().get("answers"))
                    .as("only what the table can have looked at")
                    .containsOnlyKeys("Q4.4", "Q4.5", "Q7.2");
        });
    }

    @Test
    void correctionThatIsNoneIsRefusedWhereItStands() {
        var validate = validate(Map.of("q4r3", "3"));

        assertThat(refused(validate, Map.of("corrections", List.of(correction("Q4.3", "3")))))
                .containsExactly("corrections.0.newValue forms.correction.SAME");
        assertThat(refused(validate, Map.of("corrections", List.of(correction("Q4.3", "5"), correction("Q4.3", "4")))))
                .containsExactly("corrections.1.question forms.correction.TWICE");
        assertThat(refused(
                        validate,
                        Map.of(
                                "corrections",
                                List.of(Map.of("question", "Q4.3", "newValue", "Q4.4=5", "reason", "Mixed up")))))
                .containsExactly("corrections.0.newValue forms.option");
        assertThat(walk.open(validate.number(), VALIDATE)).isNotNull();
    }

    @Test
    void reportIsForTheCompanyItsAdvisorAndNobodyElse() throws Exception {
        var agree = walk.until(walk.register(), "userTask_agreeReport");
        var report = "/reports/assessment/" + agree.number() + "/T0";
        var stranger = walk.sme(walk.register());

        var pdf = web.perform(get(report).with(SignIn.as(walk.sme(agree.number()))))
                .andExpect(status().isOk())
                .andExpect(
                        header().string("Content-Disposition", containsString(agree.number() + "-assessment-T0.pdf")))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();

        Archivable.check(pdf);
        web.perform(get(report).with(SignIn.as(stranger))).andExpect(status().isNotFound());
        web.perform(get(report).with(SignIn.as(walk.house().coordinator()))).andExpect(status().isOk());
        for (var missing : List.of("T1", "T9", "t0")) {
            web.perform(get("/reports/assessment/" + agree.number() + "/" + missing)
                            .with(SignIn.as(walk.sme(agree.number()))))
                    .andExpect(status().isNotFound());
        }
    }

    @Test
    void companyThatMakesThingsIsAskedWhichQuestionnaireItLikes() {
        var item = walk.until(walk.register(), DESCRIBE);
        var sme = walk.sme(item.number());
        var made = desk.open(sme, item.taskId()).form().dataJson().contains("\"manufacturing\":true");
        assertThat(made).as("the walked company's activity is one of section C").isFalse();

        walk.complete(item, Map.of("questionnaire", "answer-manufacturing-questionnaire"));

        assertThat(walk.open(item.number(), "userTask_answerQuestionnaire"))
                .as("who makes nothing is not asked, whatever is posted")
                .isNotNull();
    }

    @Test
    void answersToTheQuestionnaireAreNoFactsOfTheCase() {
        var validate = validate(Map.of("q4r3", "3"));

        assertThat(walk.caseOf(validate.number()).known())
                .doesNotContainKey("q4r3")
                .containsKey("investmentSoon");
    }

    @Test
    void nobodyFindsAReportBeforeThereIsOne() throws Exception {
        var item = walk.until(walk.register(), DESCRIBE);

        web.perform(get("/reports/assessment/" + item.number() + "/T0").with(SignIn.as(walk.sme(item.number()))))
                .andExpect(status().isNotFound());
        web.perform(get("/portal/documents").with(SignIn.as(walk.sme(item.number()))))
                .andExpect(content().string(not(containsString("data-radar"))));
    }

    private String described(Map<String, Object> wanted) {
        var item = walk.until(walk.register(), DESCRIBE);
        walk.complete(item, wanted);
        return item.number();
    }

    private WorkItem validate(Map<String, Object> answers) {
        var number = described(Map.of());
        walk.complete(walk.open(number, "userTask_answerQuestionnaire"), answers);
        return walk.open(number, VALIDATE);
    }

    private List<String> refused(WorkItem item, Map<String, Object> wanted) {
        Actor actor = walk.actor(item);
        var completion = desk.complete(actor, item.taskId(), walk.answers(actor, item, wanted));
        assertThat(completion).isInstanceOf(Completion.Rejected.class);
        return ((Completion.Rejected) completion)
                .errors().stream()
                        .map(error -> error.path() + " " + error.messageKey())
                        .toList();
    }

    private static Map<String, Object> need(String technology, String use, String interest) {
        return Map.of("technology", technology, "use", use, "interest", interest);
    }

    private static Map<String, Object> correction(String item, String to) {
        return Map.of("question", item, "newValue", item + "=" + to, "reason", "Seen on site");
    }

    private ResultActions staff(String path, WorkItem item) throws Exception {
        return web.perform(get(path).with(SignIn.as(walk.actor(item)))).andExpect(status().isOk());
    }
}
