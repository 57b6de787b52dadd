package eu.uptake.process;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks the journey to end the case. */
@Component
class EndCaseDelegate implements JavaDelegate {

    private final CaseDelegate on;

    EndCaseDelegate(CaseDelegate on) {
        this.on = on;
    }

    @Override
    public void execute(DelegateExecution execution) {
        on.tell(execution, "case.ended", Map.of("endReason", CaseDelegate.text(execution, "endReason")));
    }
}
