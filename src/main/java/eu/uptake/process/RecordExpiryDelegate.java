package eu.uptake.process;

import eu.uptake.casefile.Happening;
import eu.uptake.funding.ApplicationState;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Writes down that a call closed before its application was sent. */
@Component
class RecordExpiryDelegate implements JavaDelegate {

    private final CaseDelegate on;
    private final FundingEnd end;

    RecordExpiryDelegate(CaseDelegate on, FundingEnd end) {
        this.on = on;
        this.end = end;
    }

    @Override
    public void execute(DelegateExecution execution) {
        end.ends(CaseDelegate.text(execution, "application"), ApplicationState.EXPIRED);
        on.note(
                execution,
                Happening.FUNDING_DECIDED,
                Map.of("application", CaseDelegate.text(execution, "applicationLabel"), "result", "expired"));
    }
}
