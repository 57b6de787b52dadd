package eu.uptake.process;

import eu.uptake.assessment.NeedsAssessment;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Finds which questionnaire the company answered first. */
@Component
class RecallQuestionnaireDelegate implements JavaDelegate {

    private final CaseDelegate on;
    private final NeedsAssessment assessment;

    RecallQuestionnaireDelegate(CaseDelegate on, NeedsAssessment assessment) {
        this.on = on;
        this.assessment = assessment;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(
                "questionnaire", assessment.formToRepeat(on.caseOf(execution)).orElse(""));
    }
}
