package eu.uptake.process;

import eu.uptake.assistance.NewService;
import eu.uptake.assistance.Services;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes a plan's services in as proposals and tells the model how many hours they need. */
@Component
class DraftPlanHandler implements TaskHandler {

    private final Services services;

    DraftPlanHandler(Services services) {
        this.services = services;
    }

    @Override
    public Map<String, Object> act(Turn turn) {
        var plan = turn.rows("plannedServices").stream()
                .map(DraftPlanHandler::service)
                .toList();
        services.propose(turn.file(), plan);
        var hours = plan.stream().map(NewService::hours).reduce(BigDecimal.ZERO, BigDecimal::add);
        return Map.of("plannedHours", hours.doubleValue());
    }

    private static NewService service(Map<String, Object> row) {
        return new NewService(
                String.valueOf(row.get("service")),
                new BigDecimal(String.valueOf(row.get("hours"))),
                day(row.get("startsOn")),
                day(row.get("endsOn")),
                row.get("deliverable") == null ? null : row.get("deliverable").toString());
    }

    private static @Nullable LocalDate day(@Nullable Object answer) {
        return answer == null ? null : LocalDate.parse(answer.toString());
    }
}
