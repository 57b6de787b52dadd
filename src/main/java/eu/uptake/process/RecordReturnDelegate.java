package eu.uptake.process;

import eu.uptake.casefile.Happening;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Writes down that the case went back to an earlier stage, and why. */
@Component
class RecordReturnDelegate implements JavaDelegate {

    private final CaseDelegate on;
    private final Models models;

    RecordReturnDelegate(CaseDelegate on, Models models) {
        this.on = on;
        this.models = models;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var stage = models.journey(on.caseOf(execution).journeyVersion())
                .stage(CaseDelegate.text(execution, "beginAt"))
                .orElseThrow();
        on.note(
                execution,
                Happening.RETURNED,
                Map.of("stage", stage.label(), "reason", CaseDelegate.text(execution, "returnReason")));
    }
}
