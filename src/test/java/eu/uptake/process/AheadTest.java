package eu.uptake.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;

class AheadTest {

    @Test
    void knowsTheTaskThatFollowsWhateverIsAnswered() {
        assertThat(task("intake", "userTask_signAgreement").next()).isEqualTo("Assign centre and advisor");
        assertThat(task("needs-assessment", "userTask_answerQuestionnaire").next())
                .isEqualTo("Validate assessment");
    }

    @Test
    void knowsNothingWhereAnAnswerOrAnotherBranchDecides() {
        assertThat(task("intake", "userTask_declareCompanySize").next()).isNull();
        assertThat(task("needs-assessment", "userTask_validateAssessment").next())
                .isNull();
        assertThat(task("needs-assessment", "userTask_agreeReport").next()).isNull();
        assertThat(task("needs-assessment", "userTask_agreeReport").last()).isFalse();
        assertThat(task("assistance-plan", "userTask_draftPlan").next()).isNull();
        assertThat(task("follow-up", "userTask_reviewSixMonthSurvey").last()).isFalse();
    }

    @Test
    void knowsTheLastTaskOfAProcess() {
        assertThat(task("intake", "userTask_assignCentre").last()).isTrue();
        assertThat(task("intake", "userTask_assignCentre").next()).isNull();
    }

    private static TaskModel task(String process, String element) {
        var file = new ModelFiles(null).all().get("bpmn/" + process + ".bpmn");
        var diagram = Bpmn.readModelFromStream(new ByteArrayInputStream(file.content()));
        return ModelReader.read(diagram, 1).tasks().get(element);
    }
}
