package eu.uptake.process;

import eu.uptake.assistance.ServiceState;
import eu.uptake.assistance.Services;
import eu.uptake.assistance.Sessions;
import eu.uptake.casefile.Happening;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Closes a service that was cancelled while it ran. */
@Component
class CancelServiceDelegate implements JavaDelegate {

    private final CaseDelegate on;
    private final Services services;
    private final Sessions sessions;
    private final ServiceAid aid;

    CancelServiceDelegate(CaseDelegate on, Services services, Sessions sessions, ServiceAid aid) {
        this.on = on;
        this.services = services;
        this.sessions = sessions;
        this.aid = aid;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var reason = CaseDelegate.text(execution, "cancelReason");
        var service = services.get(CaseDelegate.text(execution, "service"));
        services.move(service.id(), ServiceState.CANCELLED, reason);
        sessions.serviceEnded(service.id());
        aid.ended(service);
        on.note(execution, Happening.SERVICE_CANCELLED, Map.of("service", service.title(), "reason", reason));
    }
}
