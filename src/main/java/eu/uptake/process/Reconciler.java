package eu.uptake.process;

import eu.uptake.casefile.WorkItems;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Compares the work list with the engine and mends what differs. Both are written together, so it should never find
 * anything; after a restored backup or a hand in the database it does.
 */
@Component
public class Reconciler {

    private static final Logger log = LoggerFactory.getLogger(Reconciler.class);
    private static final int PAGE = 1_000;

    private final ProcessEngineConfigurationImpl engine;
    private final WorkItems workItems;
    private final Watch watch;
    private final Attempt attempt;
    private final Clock clock;
    private volatile @Nullable Last last;

    Reconciler(ProcessEngineConfigurationImpl engine, WorkItems workItems, Watch watch, Attempt attempt, Clock clock) {
        this.engine = engine;
        this.workItems = workItems;
        this.watch = watch;
        this.attempt = attempt;
        this.clock = clock;
    }

    /** What this node found when it compared them last; empty until it has. */
    public Optional<Last> last() {
        return Optional.ofNullable(last);
    }

    /** When they were compared, and how many tasks differed and were mended. */
    public record Last(Instant at, int mended) {}

    /**
     * What was different, by task id.
     *
     * @param missing open in the engine, not in the list
     * @param left in the list, no longer open in the engine
     */
    public record Difference(Set<String> missing, Set<String> left) {

        public boolean isNone() {
            return missing.isEmpty() && left.isEmpty();
        }
    }

    /** Both lists by their ids, one stretch after the other: neither is ever held whole. */
    public Difference compare() {
        Set<String> missing = new HashSet<>();
        Set<String> left = new HashSet<>();
        for (var after = ""; ; ) {
            var open = openTasks(after);
            var end = open.size() < PAGE ? null : open.get(open.size() - 1);
            var listed = workItems.ids(after, end);
            missing.addAll(without(open, listed));
            left.addAll(without(listed, open));
            if (end == null) {
                return new Difference(Set.copyOf(missing), Set.copyOf(left));
            }
            after = end;
        }
    }

    private static Set<String> without(Collection<String> some, Collection<String> others) {
        var rest = new HashSet<>(some);
        new HashSet<>(others).forEach(rest::remove);
        return rest;
    }

    @Scheduled(cron = "${uptake.reconcile:0 30 3 * * *}")
    public Difference mend() {
        var difference = attempt.at(() -> {
            var found = compare();
            found.left().forEach(task -> workItems.finish(task, null, null));
            found.missing().forEach(this::open);
            return found;
        });
        last = new Last(
                clock.instant(), difference.missing().size() + difference.left().size());
        if (!difference.isNone()) {
            log.warn("The work list differed from the engine and was mended: {}", difference);
        }
        return difference;
    }

    private void open(String task) {
        engine.getCommandExecutorTxRequired().execute((Command<String>) context -> {
            var open = context.getTaskManager().findTaskById(task);
            if (open != null && workItems.find(task).isEmpty()) { // work went on while both were read
                watch.opened(open);
            }
            return task;
        });
    }

    private List<String> openTasks(String after) {
        return engine
                .getTaskService()
                .createNativeTaskQuery()
                .sql("SELECT * FROM ACT_RU_TASK WHERE ID_ > #{after} ORDER BY ID_")
                .parameter("after", after)
                .listPage(0, PAGE)
                .stream()
                .map(task -> task.getId())
                .toList();
    }
}
