package eu.uptake.process;

import eu.uptake.assistance.Services;
import eu.uptake.casefile.Case;
import eu.uptake.casefile.WorkItem;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * Shows the coordinator what an added service does to the hours of the case; approved, it begins, and its small aid must
 * fit on that day.
 */
@Component
class ApproveAddedServiceHandler implements TaskHandler {

    private static final String VERDICT = "addedVerdict";

    private final Services services;
    private final ServiceAid aid;

    ApproveAddedServiceHandler(Services services, ServiceAid aid) {
        this.services = services;
        this.aid = aid;
    }

    @Override
    public Map<String, Object> given(Case file, WorkItem item, Locale locale) {
        var added = services.get(Objects.requireNonNull(item.item(), "An added service has an id"));
        return Map.of("addedHours", added.hours(), "totalHours", services.plannedHours(file));
    }

    @Override
    public Map<String, Object> act(Turn turn) {
        if (turn.text(VERDICT).equals("approve")) {
            aid.approved(turn.file(), VERDICT, turn.actor().language());
        }
        return Map.of();
    }
}
