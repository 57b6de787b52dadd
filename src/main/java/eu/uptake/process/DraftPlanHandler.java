package eu.uptake.process;

import eu.uptake.assistance.NewService;
import eu.uptake.assistance.Services;
import eu.uptake.casefile.Case;
import eu.uptake.casefile.WorkItem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes a plan's services in as proposals and tells the model how many hours they need. */
@Component
class DraftPlanHandler implements TaskHandler {

    private final Services services;
    private final HoursCeiling ceiling;
    private final PlanProposal plan;

    DraftPlanHandler(Services services, HoursCeiling ceiling, PlanProposal plan) {
        this.plan = plan;
        this.services = services;
        this.ceiling = ceiling;
    }

    @Override
    public Map<String, Object> proposed(Case file, WorkItem item, Locale locale) {
        Map<String, Object> proposed = new HashMap<>(ceiling.fact(item));
        proposed.put("plannedServices", plan.of(file));
        return proposed;
    }

    @Override
    public Map<String, Object> act(Turn turn) {
        var rows = turn.rows("plannedServices");
        services.propose(
                turn.file(),
                IntStream.range(0, rows.size())
                        .mapToObj(row -> service(row, rows.get(row)))
                        .toList());
        return Map.of("plannedHours", services.plannedHours(turn.file()).doubleValue());
    }

    private static NewService service(int at, Map<String, Object> row) {
        var starts = day(row.get("startsOn"));
        var ends = day(row.get("endsOn"));
        if (starts != null && ends != null && ends.isBefore(starts)) {
            throw new AnswerRefused("plannedServices." + at + ".endsOn", "forms.endsBeforeStart");
        }
        return new NewService(
                String.valueOf(row.get("service")),
                new BigDecimal(String.valueOf(row.get("hours"))),
                starts,
                ends,
                row.get("deliverable") == null ? null : row.get("deliverable").toString());
    }

    private static @Nullable LocalDate day(@Nullable Object answer) {
        return answer == null ? null : LocalDate.parse(answer.toString());
    }
}
