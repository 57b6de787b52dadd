package eu.uptake.process;

import eu.uptake.assistance.ServiceState;
import eu.uptake.assistance.Services;
import eu.uptake.assistance.Sessions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Closes a service that ended without an accepted deliverable. */
@Component
class RefuseServiceDelegate implements JavaDelegate {

    private final Services services;
    private final Sessions sessions;

    RefuseServiceDelegate(Services services, Sessions sessions) {
        this.services = services;
        this.sessions = sessions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var service = CaseDelegate.text(execution, "service");
        services.move(service, ServiceState.CANCELLED, null);
        sessions.serviceEnded(service);
    }
}
