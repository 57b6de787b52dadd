package eu.uptake.process;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RepeatAssessmentPathTest {

    private static final PathEngine PATHS = new PathEngine("repeat-assessment");

    @RegisterExtension
    static final PathCoverage COVERAGE = new PathCoverage(PATHS);

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
