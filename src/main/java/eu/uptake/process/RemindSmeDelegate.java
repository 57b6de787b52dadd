package eu.uptake.process;

import eu.uptake.casefile.CaseStatus;
import eu.uptake.casefile.Happening;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Reminds the SME of the task it was asked to do. */
@Component
class RemindSmeDelegate implements JavaDelegate {

    private final CaseDelegate on;

    RemindSmeDelegate(CaseDelegate on) {
        this.on = on;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Long nth = (Long) execution.getVariable("reminders") + 1;
        execution.setVariable("reminders", nth);
        // a case on hold is not reminded; the count goes on
        if (on.caseOf(execution).status() != CaseStatus.ON_HOLD) {
            on.note(
                    execution,
                    Happening.REMINDED,
                    Map.of(
                            "task", CaseDelegate.text(execution, "askedFor"),
                            "taskId", CaseDelegate.text(execution, "askedTask"),
                            "nth", nth.toString()));
        }
    }
}
