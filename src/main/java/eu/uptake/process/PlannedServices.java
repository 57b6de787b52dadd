package eu.uptake.process;

import eu.uptake.assistance.PlannedService;
import eu.uptake.assistance.Services;
import eu.uptake.casefile.Cases;
import java.lang.ref.WeakReference;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The services that technical assistance runs over, as its model names them. */
@Component
public class PlannedServices {

    private static final ThreadLocal<@Nullable Answer> LAST = new ThreadLocal<>();

    private final Services services;
    private final Cases cases;

    PlannedServices(Services services, Cases cases) {
        this.services = services;
        this.cases = cases;
    }

    /** Ids of the services of the case that are agreed and not over, in the plan's order. */
    public List<String> of(DelegateExecution execution) {
        return asked(execution).keySet().stream().toList();
    }

    /** A service that is about to begin. */
    PlannedService get(DelegateExecution execution, String id) {
        var known = LAST.get();
        var service = known != null && known.isOf(Context.getCommandContext())
                ? known.services().get(id)
                : null;
        return service == null ? services.get(id) : service;
    }

    /** The engine asks again for each service that it begins, and gets the same answer. */
    private Map<String, PlannedService> asked(DelegateExecution execution) {
        var number = execution.getProcessBusinessKey();
        var command = Context.getCommandContext();
        var last = LAST.get();
        if (last == null || !last.isOf(command) || !last.number().equals(number)) {
            Map<String, PlannedService> found = new LinkedHashMap<>();
            services.toDeliver(cases.get(number)).forEach(service -> found.put(service.id(), service));
            last = new Answer(new WeakReference<>(command), number, found);
            LAST.set(last);
        }
        return last.services();
    }

    private record Answer(WeakReference<CommandContext> command, String number, Map<String, PlannedService> services) {

        boolean isOf(CommandContext now) {
            return command.get() == now;
        }
    }
}
