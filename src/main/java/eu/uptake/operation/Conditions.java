package eu.uptake.operation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Judges the figures: what is well, what to keep an eye on, what is wrong. Page and health endpoint say the same. */
@Component
class Conditions {

    private static final Duration JOB_LATE = Duration.ofMinutes(5);
    private static final Duration JOB_STUCK = Duration.ofMinutes(30);
    private static final Duration MAIL_LATE = Duration.ofMinutes(30);
    private static final Duration MAIL_STUCK = Duration.ofDays(1);
    private static final long DISK_LOW = 1L << 30;
    private static final long DISK_FULL = 200L << 20;

    private final Supplier<Optional<Figures>> figures;
    private final Clock clock;

    @Autowired
    Conditions(Lookout lookout, Clock clock) {
        this(lookout::figures, clock);
    }

    Conditions(Supplier<Optional<Figures>> figures, Clock clock) {
        this.figures = figures;
        this.clock = clock;
    }

    /** In the order in which they are shown; only the database while it does not answer. */
    List<Condition> all() {
        return figures.get().map(this::judge).orElseGet(() -> List.of(Condition.wrong("database", "away", Map.of())));
    }

    /** The one of that name. */
    Condition of(String name) {
        return all().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseGet(() -> new Condition(name, Condition.State.WRONG, "unknown", Map.of()));
    }

    private List<Condition> judge(Figures figures) {
        return List.of(
                Condition.well("database", "there", Map.of()),
                engine(figures),
                jobs(figures),
                outbox(figures),
                disk(figures),
                workList(figures),
                histories(figures));
    }

    private static Condition engine(Figures figures) {
        var engine = figures.engine();
        Map<String, Object> detail = Map.of("processes", engine.processes(), "journey", engine.journeyVersion());
        return engine.processes() == 0
                ? Condition.wrong("engine", "empty", detail)
                : Condition.well("engine", "deployed", detail);
    }

    private Condition jobs(Figures figures) {
        var engine = figures.engine();
        var waits = waiting(engine.oldestDue());
        Map<String, Object> detail = Map.of("minutes", waits.toMinutes(), "failing", engine.failing());
        if (!engine.working()) {
            return Condition.wrong("jobs", "stopped", detail);
        }
        if (waits.compareTo(JOB_STUCK) > 0) {
            return Condition.wrong("jobs", "stuck", detail);
        }
        if (waits.compareTo(JOB_LATE) > 0) {
            return Condition.watch("jobs", "late", detail);
        }
        return engine.failing() > 0
                ? Condition.watch("jobs", "failing", detail)
                : Condition.well("jobs", "done", detail);
    }

    private Condition outbox(Figures figures) {
        var post = figures.post();
        var waits = waiting(post.oldestWaiting());
        Map<String, Object> detail =
                Map.of("waiting", post.waiting(), "failed", post.failed(), "minutes", waits.toMinutes());
        if (!post.sends()) {
            return Condition.well("outbox", "kept", detail);
        }
        if (waits.compareTo(MAIL_STUCK) > 0) {
            return Condition.wrong("outbox", "stuck", detail);
        }
        if (waits.compareTo(MAIL_LATE) > 0) {
            return Condition.watch("outbox", "late", detail);
        }
        return post.failed() > 0
                ? Condition.watch("outbox", "failed", detail)
                : Condition.well("outbox", "sent", detail);
    }

    private static Condition disk(Figures figures) {
        Map<String, Object> detail = Map.of("freeMiB", figures.diskFree() >> 20, "sizeMiB", figures.diskSize() >> 20);
        if (figures.diskFree() < DISK_FULL) {
            return Condition.wrong("disk", "full", detail);
        }
        return figures.diskFree() < DISK_LOW
                ? Condition.watch("disk", "low", detail)
                : Condition.well("disk", "free", detail);
    }

    private static Condition workList(Figures figures) {
        var last = figures.reconciled();
        Map<String, Object> detail = Map.of("open", figures.openWork(), "mended", last == null ? 0 : last.mended());
        if (last == null) {
            return Condition.well("workList", "unchecked", detail);
        }
        return last.mended() > 0
                ? Condition.watch("workList", "mended", detail)
                : Condition.well("workList", "equal", detail);
    }

    /** It works with a broken history as well; somebody has to find out what happened to it. */
    private static Condition histories(Figures figures) {
        var round = figures.histories();
        Map<String, Object> detail = Map.of("checked", round.checked(), "broken", round.broken());
        if (round.broken() > 0) {
            return Condition.watch("histories", "broken", detail);
        }
        return round.begunAt() == null
                ? Condition.well("histories", "unchecked", detail)
                : Condition.well("histories", round.endedAt() == null ? "running" : "whole", detail);
    }

    private Duration waiting(@Nullable Instant since) {
        var now = clock.instant();
        return since == null || since.isAfter(now) ? Duration.ZERO : Duration.between(since, now);
    }
}
