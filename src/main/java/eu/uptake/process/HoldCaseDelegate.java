package eu.uptake.process;

import eu.uptake.casefile.Happening;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Stops the clock of a case: its work leaves the lists, its timers wait. */
@Component
class HoldCaseDelegate implements JavaDelegate {

    private final CaseDelegate on;
    private final Holding holding;

    HoldCaseDelegate(CaseDelegate on, Holding holding) {
        this.on = on;
        this.holding = holding;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var reason = CaseDelegate.text(execution, "holdReason");
        var until = CaseDelegate.text(execution, "heldUntil");
        holding.hold(execution, on.caseOf(execution), until, reason);
        on.note(
                execution,
                Happening.HELD,
                until.isEmpty() ? Map.of("reason", reason) : Map.of("reason", reason, "until", until));
    }
}
