package eu.uptake.process;

import eu.uptake.assistance.PlannedService;
import eu.uptake.assistance.Services;
import eu.uptake.casefile.Case;
import eu.uptake.casefile.Cases;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The services that technical assistance runs over, as its model names them; read once in a transaction. */
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
        return asked(cases.get(execution.getProcessBusinessKey())).keySet().stream()
                .toList();
    }

    /** The services of the case that are agreed and not over: asked for once nothing more is agreed. */
    List<PlannedService> of(Case file) {
        return List.copyOf(asked(file).values());
    }

    /** A service that is about to begin. */
    PlannedService get(DelegateExecution execution, String id) {
        var known = Known.now().getOrDefault(execution.getProcessBusinessKey(), Map.of());
        return known.containsKey(id) ? known.get(id) : services.get(id);
    }

    /** The engine asks again for each service that it begins, and gets the same answer. */
    private Map<String, PlannedService> asked(Case file) {
        return Known.now().computeIfAbsent(file.number(), number -> {
            Map<String, PlannedService> found = new LinkedHashMap<>();
            services.toDeliver(file).forEach(service -> found.put(service.id(), service));
            return found;
        });
    }

    /** What the running transaction was told, by case; nothing is kept outside of one. */
    private static final class Known implements TransactionSynchronization {

        private static final Object KEY = Known.class;

        private final Map<String, Map<String, PlannedService>> told = new HashMap<>();

        static Map<String, Map<String, PlannedService>> now() {
            if (!TransactionSynchronizationManager.isSynchronizationActive()) {
                return new HashMap<>();
            }
            var known = (Known) TransactionSynchronizationManager.getResource(KEY);
            if (known == null) {
                known = new Known();
                TransactionSynchronizationManager.bindResource(KEY, known);
                TransactionSynchronizationManager.registerSynchronization(known);
            }
            return known.told;
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(KEY);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(KEY, this);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(KEY);
        }
    }
}
