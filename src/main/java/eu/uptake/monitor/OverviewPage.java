package eu.uptake.monitor;

import eu.uptake.casefile.CaseStatus;
import eu.uptake.platform.Actor;
import eu.uptake.platform.Moments;
import eu.uptake.privacy.DataRequests;
import eu.uptake.registry.Role;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How it goes: cases by stage with age and who has the ball, and the cases that will be late. */
@Controller
class OverviewPage {

    private static final int LATE_SHOWN = 12;

    private final Standings standings;
    private final JourneyStages stages;
    private final Horizon horizon;
    private final DataRequests requests;
    private final Moments moments;
    private final Remembered<Overview> figures;

    OverviewPage(
            Standings standings,
            JourneyStages stages,
            Horizon horizon,
            DataRequests requests,
            Moments moments,
            Clock clock,
            @Qualifier("applicationTaskExecutor") Executor beside) {
        this.standings = standings;
        this.stages = stages;
        this.horizon = horizon;
        this.requests = requests;
        this.moments = moments;
        this.figures = new Remembered<>(
                () -> new Overview(
                        standings.byStage(clock.instant()), standings.byStatus(), standings.countLate(horizon.end())),
                Overview::size,
                clock,
                beside);
    }

    @GetMapping("/monitor")
    String overview(Actor actor, Model model) {
        var read = figures.read();
        var counts = read.value().stages();
        var late = standings.late(horizon.end(), LATE_SHOWN);
        model.addAttribute("asOf", read.asOf());
        model.addAttribute("rows", inOrder(counts));
        model.addAttribute("balls", balls(counts));
        model.addAttribute("statuses", read.value().statuses());
        model.addAttribute("allStatuses", CaseStatus.values());
        model.addAttribute("open", counts.stream().mapToInt(StageCount::open).sum());
        model.addAttribute(
                "overdue", counts.stream().mapToInt(StageCount::overdue).sum());
        model.addAttribute(
                "most", counts.stream().mapToInt(StageCount::open).max().orElse(1));
        model.addAttribute("with", with(counts));
        model.addAttribute("onHold", CaseStatus.ON_HOLD);
        model.addAttribute("late", late);
        model.addAttribute("lateTotal", Math.max(late.size(), read.value().late()));
        model.addAttribute("workingDays", Horizon.WORKING_DAYS);
        model.addAttribute("asked", actor.has(Role.COORDINATOR) ? requests.open(actor) : List.of());
        model.addAttribute("today", moments.today());
        return "monitor/overview";
    }

    /** Every stage of the journey, cases or not; then what cases of earlier journeys have besides. */
    private List<StageRow> inOrder(List<StageCount> counts) {
        Map<@Nullable String, StageCount> byCode = counts.stream()
                .filter(count -> count.stage() != null)
                .collect(Collectors.toMap(StageCount::stage, Function.identity()));
        List<StageRow> rows = new ArrayList<>();
        for (var stage : stages.inOrder()) {
            rows.add(new StageRow(stage.code(), stage.label(), byCode.remove(stage.code())));
        }
        byCode.values().forEach(count -> rows.add(new StageRow(count.stage(), count.stage(), count)));
        counts.stream()
                .filter(count -> count.stage() == null)
                .forEach(count -> rows.add(new StageRow(null, null, count)));
        return rows;
    }

    private static Map<Ball, Integer> with(List<StageCount> counts) {
        Map<Ball, Integer> sums = new EnumMap<>(Ball.class);
        for (var ball : Ball.values()) {
            sums.put(
                    ball,
                    counts.stream()
                            .mapToInt(count -> count.with().getOrDefault(ball, 0))
                            .sum());
        }
        return sums;
    }

    private static List<Ball> balls(List<StageCount> counts) {
        var others = counts.stream()
                .map(count -> count.with().get(Ball.OTHER))
                .filter(Objects::nonNull)
                .anyMatch(n -> n > 0);
        return Arrays.stream(Ball.values())
                .filter(ball -> ball != Ball.OTHER || others)
                .toList();
    }

    /** A line of the table; no count means that no open case is there. */
    record StageRow(
            @Nullable String code,
            @Nullable String label,
            @Nullable StageCount count) {}
}
