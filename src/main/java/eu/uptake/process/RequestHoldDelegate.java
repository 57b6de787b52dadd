package eu.uptake.process;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks the journey to put the case on hold. */
@Component
class RequestHoldDelegate implements JavaDelegate {

    private final CaseDelegate on;

    RequestHoldDelegate(CaseDelegate on) {
        this.on = on;
    }

    @Override
    public void execute(DelegateExecution execution) {
        on.tell(
                execution,
                "case.held",
                Map.of(
                        "holdReason", CaseDelegate.text(execution, "holdReason"),
                        "heldUntil", CaseDelegate.text(execution, "heldUntil")));
    }
}
