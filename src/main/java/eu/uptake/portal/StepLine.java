package eu.uptake.portal;

import eu.uptake.casefile.Case;
import eu.uptake.casefile.CaseStatus;
import eu.uptake.casefile.StageVisit;
import eu.uptake.portal.Step.State;
import eu.uptake.process.StageModel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The journey's stages as one case has passed through them, in the model's order. */
record StepLine(List<Step> steps, int current) {

    static StepLine of(
            Case file,
            List<StageModel> stages,
            List<StageVisit> visits,
            Function<String, String> label,
            Function<Instant, String> day) {
        Map<String, Instant> left = new HashMap<>();
        visits.forEach(visit -> left.put(visit.stage(), visit.leftAt() == null ? visit.enteredAt() : visit.leftAt()));
        var here = position(stages, file.stage());
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < stages.size(); i++) {
            var stage = stages.get(i);
            var state = state(file, i, stages.size(), here, left.containsKey(stage.code()));
            var since =
                    state == State.DONE ? left.get(stage.code()) : state == State.CURRENT ? file.stageSince() : null;
            steps.add(new Step(i + 1, label.apply(stage.label()), state, since == null ? null : day.apply(since)));
        }
        return new StepLine(steps, here);
    }

    private static int position(List<StageModel> stages, @Nullable String stage) {
        return IntStream.range(0, stages.size())
                .filter(i -> stages.get(i).code().equals(stage))
                .findFirst()
                .orElse(-1);
    }

    /** The step the case is at, for the short form of the line; null before the first. */
    public @Nullable Step here() {
        return current < 0 ? null : steps.get(current);
    }

    private static State state(Case file, int index, int count, int here, boolean visited) {
        if (index < here) {
            return visited ? State.DONE : State.SKIPPED;
        }
        if (index > here) {
            return State.AHEAD;
        }
        if (file.status().isOpen()) {
            return State.CURRENT;
        }
        var finished = file.status() == CaseStatus.CLOSED && index == count - 1;
        return finished ? State.DONE : State.STOPPED;
    }
}
