package eu.uptake.process;

import eu.uptake.casefile.Happening;
import eu.uptake.funding.ApplicationState;
import eu.uptake.funding.Applications;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Writes down that an application is on the reserve list. */
@Component
class RecordReserveDelegate implements JavaDelegate {

    private final CaseDelegate on;
    private final Applications applications;
    private final DecisionWait waiting;
    private final DocumentRenewal renewal;

    RecordReserveDelegate(CaseDelegate on, Applications applications, DecisionWait waiting, DocumentRenewal renewal) {
        this.on = on;
        this.applications = applications;
        this.waiting = waiting;
        this.renewal = renewal;
    }

    @Override
    public void execute(DelegateExecution execution) {
        applications.move(CaseDelegate.text(execution, "application"), ApplicationState.RESERVE_LIST);
        on.note(
                execution,
                Happening.FUNDING_DECIDED,
                Map.of("application", CaseDelegate.text(execution, "applicationLabel"), "result", "reserve"));
        execution.setVariable("expectedOn", waiting.until());
        execution.setVariable("renewOn", renewal.on(execution));
    }
}
