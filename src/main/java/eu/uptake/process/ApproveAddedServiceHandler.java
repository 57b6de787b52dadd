package eu.uptake.process;

import eu.uptake.assistance.Services;
import eu.uptake.casefile.Case;
import eu.uptake.casefile.WorkItem;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Shows the coordinator what an added service does to the hours of the case. */
@Component
class ApproveAddedServiceHandler implements TaskHandler {

    private final Services services;

    ApproveAddedServiceHandler(Services services) {
        this.services = services;
    }

    @Override
    public Map<String, Object> given(Case file, WorkItem item, Locale locale) {
        var added = services.get(Objects.requireNonNull(item.item(), "An added service has an id"));
        return Map.of("addedHours", added.hours(), "totalHours", services.plannedHours(file));
    }
}
