package eu.uptake.process;

import eu.uptake.funding.ApplicationState;
import eu.uptake.funding.Applications;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Writes down that a refusal is being appealed; there is one appeal. */
@Component
class RecordAppealDelegate implements JavaDelegate {

    private final Applications applications;
    private final DecisionWait waiting;
    private final DocumentRenewal renewal;

    RecordAppealDelegate(Applications applications, DecisionWait waiting, DocumentRenewal renewal) {
        this.applications = applications;
        this.waiting = waiting;
        this.renewal = renewal;
    }

    @Override
    public void execute(DelegateExecution execution) {
        applications.move(CaseDelegate.text(execution, "application"), ApplicationState.APPEAL);
        execution.setVariable("appealed", true);
        execution.setVariable("expectedOn", waiting.until());
        execution.setVariable("renewOn", renewal.on(execution));
    }
}
