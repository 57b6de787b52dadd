package eu.uptake.process;

import eu.uptake.assistance.Services;
import eu.uptake.casefile.Case;
import eu.uptake.casefile.WorkItem;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Shows the coordinator the hours that the plan asks for. */
@Component
class ApproveHoursHandler implements TaskHandler {

    private final Services services;
    private final HoursCeiling ceiling;

    ApproveHoursHandler(Services services, HoursCeiling ceiling) {
        this.services = services;
        this.ceiling = ceiling;
    }

    @Override
    public Map<String, Object> proposed(Case file, WorkItem item, Locale locale) {
        return ceiling.fact(item);
    }

    @Override
    public Map<String, Object> given(Case file, WorkItem item, Locale locale) {
        return Map.of("totalHours", services.plannedHours(file));
    }
}
