package eu.uptake.process;

import eu.uptake.casefile.Happening;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Lets the clock of a case run again. */
@Component
class ReleaseCaseDelegate implements JavaDelegate {

    private final CaseDelegate on;
    private final Holding holding;

    ReleaseCaseDelegate(CaseDelegate on, Holding holding) {
        this.on = on;
        this.holding = holding;
    }

    @Override
    public void execute(DelegateExecution execution) {
        holding.release(execution, on.caseOf(execution));
        on.note(execution, Happening.RESUMED, Map.of());
    }
}
