package eu.uptake.process;

import eu.uptake.eligibility.Sizes;
import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Whether the status still is provisional on the day it is to be looked at: a newer declaration may have settled it. */
@Component
class LookAtStatusDelegate implements JavaDelegate {

    private final CaseDelegate on;
    private final Sizes sizes;
    private final Clock clock;

    LookAtStatusDelegate(CaseDelegate on, Sizes sizes, Clock clock) {
        this.on = on;
        this.sizes = sizes;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var day = sizes.recheckOn(on.caseOf(execution));
        day.ifPresent(newest -> execution.setVariable("recheckOn", newest.toString()));
        execution.setVariable(
                "recheck",
                day.map(newest -> newest.isAfter(WorkingCalendar.day(clock.instant())) ? "later" : "due")
                        .orElse("settled"));
    }
}
