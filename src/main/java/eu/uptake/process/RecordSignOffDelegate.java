package eu.uptake.process;

import eu.uptake.adoption.SignOffs;
import eu.uptake.casefile.Happening;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Writes down the result that all three have signed. */
@Component
class RecordSignOffDelegate implements JavaDelegate {

    private final CaseDelegate on;
    private final SignOffs signOffs;

    RecordSignOffDelegate(CaseDelegate on, SignOffs signOffs) {
        this.on = on;
        this.signOffs = signOffs;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var outcome = CaseDelegate.text(execution, "adoptionResult");
        signOffs.conclude(on.caseOf(execution), outcome);
        on.note(execution, Happening.SIGNED_OFF, Map.of("result", outcome));
    }
}
