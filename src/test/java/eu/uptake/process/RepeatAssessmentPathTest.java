package eu.uptake.process;

import java.util.Map;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RepeatAssessmentPathTest {

    private static final PathEngine PATHS = new PathEngine("repeat-assessment");

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = Walk.everyElementOf(PATHS);

    @AfterAll
    static void close() {
        PATHS.close();
    }

    @Test
    void sameQuestionnaireIsAskedAgain() {
        asked("answer-manufacturing-questionnaire")
                .done("answerManufacturingQuestionnaire")
                .done("reviewMeasurement")
                .endedAs("measured")
                .hasNotPassed("userTask_answerQuestionnaire");
    }

    @Test
    void whereThereWasNoneTheUsualOneIsAsked() {
        asked("")
                .done("answerQuestionnaire")
                .done("reviewMeasurement")
                .endedAs("measured")
                .hasNotPassed("userTask_answerManufacturingQuestionnaire");
    }

    private static Walk asked(String questionnaire) {
        PATHS.when("recallQuestionnaireDelegate", execution -> execution.setVariable("questionnaire", questionnaire));
        return Walk.start(PATHS, "repeat-assessment", Map.of());
    }
}
