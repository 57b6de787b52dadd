package eu.uptake.process;

import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** A status that is provisional is looked at again when the next year has been closed. */
@Component
class ScheduleRecheckDelegate implements JavaDelegate {

    private final StatusRechecks rechecks;

    ScheduleRecheckDelegate(StatusRechecks rechecks) {
        this.rechecks = rechecks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        rechecks.schedule(execution, LocalDate.parse((String) execution.getVariable("recheckOn")));
    }
}
