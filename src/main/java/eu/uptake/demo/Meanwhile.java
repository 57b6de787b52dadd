package eu.uptake.demo;

import eu.uptake.process.Rehearsal;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Queue;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What happens between the scenes of the stories, in its order whoever planned it. */
@Component
@Profile("demo")
class Meanwhile {

    private final Rehearsal rehearsal;
    private final Queue<Step> steps = new PriorityQueue<>(Comparator.comparing(Step::at));

    Meanwhile(Rehearsal rehearsal) {
        this.rehearsal = rehearsal;
    }

    private record Step(Instant at, Runnable happens) {}

    void clear() {
        steps.clear();
    }

    void add(Instant at, Runnable happens) {
        steps.add(new Step(at, happens));
    }

    void playUntil(Instant moment) {
        while (!steps.isEmpty() && steps.peek().at().isBefore(moment)) {
            var step = steps.remove();
            rehearsal.moveTo(step.at());
            step.happens().run();
        }
    }

    void playTheRest() {
        playUntil(Instant.MAX);
    }
}
