package eu.uptake.process;

import eu.uptake.eligibility.Sizes;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** A status that is provisional is looked at again when the next year has been closed. */
@Component
class ScheduleRecheckDelegate implements JavaDelegate {

    private final CaseDelegate on;
    private final Sizes sizes;
    private final StatusRechecks rechecks;

    ScheduleRecheckDelegate(CaseDelegate on, Sizes sizes, StatusRechecks rechecks) {
        this.on = on;
        this.sizes = sizes;
        this.rechecks = rechecks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        sizes.recheckOn(on.caseOf(execution)).ifPresent(day -> rechecks.schedule(execution, day));
    }
}
