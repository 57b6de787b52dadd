package eu.uptake.process;

import eu.uptake.casefile.Happening;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the journey that a status was lost; a person says what follows. */
@Component
class ReportStatusLossDelegate implements JavaDelegate {

    private final CaseDelegate on;

    ReportStatusLossDelegate(CaseDelegate on) {
        this.on = on;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var outcome = CaseDelegate.text(execution, "sizeOutcome");
        on.note(execution, Happening.STATUS_LOST, Map.of("result", outcome));
        on.tell(execution, "case.statusLost", Map.of("lossReason", outcome));
    }
}
