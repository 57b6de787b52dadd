package eu.uptake.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Until when an application waits on the reserve list; that it is there was noted with the decision. */
@Component
class RecordReserveDelegate implements JavaDelegate {

    private final DecisionWait waiting;
    private final DocumentRenewal renewal;

    RecordReserveDelegate(DecisionWait waiting, DocumentRenewal renewal) {
        this.waiting = waiting;
        this.renewal = renewal;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable("expectedOn", waiting.until());
        execution.setVariable("renewOn", renewal.on(execution));
    }
}
