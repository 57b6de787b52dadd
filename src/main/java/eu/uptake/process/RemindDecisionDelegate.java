package eu.uptake.process;

import eu.uptake.casefile.Happening;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Reminds that the decision on an application was expected by now. */
@Component
class RemindDecisionDelegate implements JavaDelegate {

    private final CaseDelegate on;

    RemindDecisionDelegate(CaseDelegate on) {
        this.on = on;
    }

    @Override
    public void execute(DelegateExecution execution) {
        on.note(
                execution,
                Happening.REMINDED,
                Map.of("application", CaseDelegate.text(execution, "applicationLabel"), "nth", "1"));
    }
}
