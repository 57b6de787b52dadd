package eu.uptake.process;

import eu.uptake.casefile.Cases;
import eu.uptake.casefile.Happening;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Writes down that the SME withdrew, and why. */
@Component
class RecordWithdrawalDelegate implements JavaDelegate {

    private final CaseDelegate on;
    private final Cases cases;

    RecordWithdrawalDelegate(CaseDelegate on, Cases cases) {
        this.on = on;
        this.cases = cases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var reason = CaseDelegate.text(execution, "withdrawalReason");
        cases.giveReason(on.caseOf(execution), reason);
        on.note(execution, Happening.WITHDREW, Map.of("reason", reason));
    }
}
