package eu.uptake.process;

import eu.uptake.assistance.PlannedService;
import eu.uptake.assistance.Services;
import eu.uptake.casefile.Case;
import eu.uptake.casefile.WorkItem;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Shows the coordinator the hours that the plan asks for. */
@Component
class ApproveHoursHandler implements TaskHandler {

    private final Services services;

    ApproveHoursHandler(Services services) {
        this.services = services;
    }

    @Override
    public Map<String, Object> given(Case file, WorkItem item, Locale locale) {
        var hours = services.of(file).stream().map(PlannedService::hours).reduce(BigDecimal.ZERO, BigDecimal::add);
        return Map.of("totalHours", hours);
    }
}
