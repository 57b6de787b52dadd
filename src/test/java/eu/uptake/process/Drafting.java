package eu.uptake.process;

import static org.assertj.core.api.Assertions.assertThat;

import eu.uptake.assistance.PlannedService;
import eu.uptake.assistance.Services;
import eu.uptake.casefile.WorkItem;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Cases whose plan is to be drafted, and plans of a few services. */
@Component
class Drafting {

    private final JourneyWalk walk;
    private final Desk desk;
    private final Services services;

    Drafting(JourneyWalk walk, Desk desk, Services services) {
        this.walk = walk;
        this.desk = desk;
        this.services = services;
    }

    /** A draft that the house's own advisor may make. */
    WorkItem begun() {
        var number = walk.register();
        var advisor = walk.house().advisor();
        var centre = advisor.organisationsAs("advisor").iterator().next();
        walk.complete(
                walk.until(number, "userTask_assignCentre"),
                Map.of("centre", String.valueOf(centre), "advisor", String.valueOf(advisor.person())));
        return walk.until(number, "userTask_draftPlan");
    }

    /** @param more keys and values beside what is needed */
    static Map<String, Object> row(String code, Object... more) {
        Map<String, Object> row = new HashMap<>(Map.of(
                "service",
                code,
                "hours",
                20,
                "startsOn",
                LocalDate.now().plusDays(3).toString(),
                "endsOn",
                LocalDate.now().plusDays(40).toString(),
                "deliverable",
                "Report"));
        for (int n = 0; n < more.length; n += 2) {
            row.put(more[n].toString(), more[n + 1]);
        }
        return row;
    }

    Completion plan(WorkItem item, List<Map<String, Object>> rows) {
        var actor = walk.actor(item);
        return desk.complete(
                actor, item.taskId(), walk.answers(actor, item, Map.of("plannedServices", rows, "seekFunding", false)));
    }

    static void refused(Completion completion, String path, String key) {
        assertThat(completion)
                .isInstanceOfSatisfying(
                        Completion.Rejected.class,
                        rejected -> assertThat(rejected.errors())
                                .singleElement()
                                .satisfies(error -> {
                                    assertThat(error.path()).isEqualTo(path);
                                    assertThat(error.messageKey()).isEqualTo(key);
                                }));
    }

    /** The first service of the plan. */
    PlannedService planned(WorkItem item) {
        return services.of(walk.caseOf(item.number())).get(0);
    }
}
