package eu.uptake.process;

import eu.uptake.assessment.NeedsAssessment;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Scores the answers to that questionnaire, the first time as well as later. */
@Component
class AnswerManufacturingQuestionnaireHandler implements TaskHandler {

    private static final String FORM = "answer-manufacturing-questionnaire";

    private final NeedsAssessment assessment;
    private final AdviceTables advice;

    AnswerManufacturingQuestionnaireHandler(NeedsAssessment assessment, AdviceTables advice) {
        this.assessment = assessment;
        this.advice = advice;
    }

    @Override
    public Map<String, Object> act(Turn turn) {
        assessment.submit(turn.file(), FORM, turn.answers(), advice.of(turn));
        return Map.of();
    }
}
