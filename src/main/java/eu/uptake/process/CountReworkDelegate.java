package eu.uptake.process;

import eu.uptake.assistance.ServiceState;
import eu.uptake.assistance.Services;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Counts how often the SME asked for a deliverable to be done again. */
@Component
class CountReworkDelegate implements JavaDelegate {

    private final Services services;

    CountReworkDelegate(Services services) {
        this.services = services;
    }

    @Override
    public void execute(DelegateExecution execution) {
        services.move(CaseDelegate.text(execution, "service"), ServiceState.REWORK, null);
        execution.setVariable("reworks", (Long) execution.getVariable("reworks") + 1);
    }
}
