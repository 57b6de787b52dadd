package eu.uptake.process;

import eu.uptake.assistance.ServiceState;
import eu.uptake.assistance.Services;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Closes a service that ended without an accepted deliverable. */
@Component
class RefuseServiceDelegate implements JavaDelegate {

    private final Services services;

    RefuseServiceDelegate(Services services) {
        this.services = services;
    }

    @Override
    public void execute(DelegateExecution execution) {
        services.move(CaseDelegate.text(execution, "service"), ServiceState.CANCELLED, null);
    }
}
