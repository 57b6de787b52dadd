package eu.uptake.process;

import eu.uptake.assistance.PlannedService;
import eu.uptake.assistance.Services;
import eu.uptake.casefile.Cases;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The services that technical assistance runs over, as its model names them. */
@Component
public class PlannedServices {

    private final Services services;
    private final Cases cases;

    PlannedServices(Services services, Cases cases) {
        this.services = services;
        this.cases = cases;
    }

    /** Ids of the services of the case that are agreed and not over, in the plan's order. */
    public List<String> of(DelegateExecution execution) {
        return services.toDeliver(cases.get(execution.getProcessBusinessKey())).stream()
                .map(PlannedService::id)
                .toList();
    }
}
