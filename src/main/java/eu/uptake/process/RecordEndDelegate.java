package eu.uptake.process;

import eu.uptake.casefile.Cases;
import eu.uptake.casefile.Happening;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Writes down that the coordinator ended the case, and why. */
@Component
class RecordEndDelegate implements JavaDelegate {

    private final CaseDelegate on;
    private final Cases cases;

    RecordEndDelegate(CaseDelegate on, Cases cases) {
        this.on = on;
        this.cases = cases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var reason = CaseDelegate.text(execution, "endReason");
        cases.giveReason(on.caseOf(execution), reason);
        on.note(execution, Happening.ENDED, Map.of("reason", reason));
    }
}
