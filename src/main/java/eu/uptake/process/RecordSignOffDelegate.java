package eu.uptake.process;

import eu.uptake.casefile.Happening;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Writes down the result that all three have signed. */
@Component
class RecordSignOffDelegate implements JavaDelegate {

    private final CaseDelegate on;

    RecordSignOffDelegate(CaseDelegate on) {
        this.on = on;
    }

    @Override
    public void execute(DelegateExecution execution) {
        on.note(execution, Happening.SIGNED_OFF, Map.of("result", CaseDelegate.text(execution, "adoptionResult")));
    }
}
