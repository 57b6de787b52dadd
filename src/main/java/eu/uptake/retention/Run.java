package eu.uptake.retention;

import eu.uptake.casefile.Cases;
import eu.uptake.casefile.HistoryBroken;
import eu.uptake.platform.Actor;
import eu.uptake.platform.Moments;
import eu.uptake.privacy.Consents;
import eu.uptake.privacy.Way;
import eu.uptake.registry.PersonErasure;
import eu.uptake.retention.Line.State;
import eu.uptake.retention.Line.Why;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.task.TaskExecutor;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries out a stored plan, and nothing else: each line in a transaction of its own, looked at anew before it is done.
 * How far it has come stands in the database, so another node, or this one after a restart, goes on from there.
 */
@Component
class Run {

    private static final Logger LOG = LoggerFactory.getLogger(Run.class);

    private final Plans plans;
    private final PlanLines lines;
    private final Subjects subjects;
    private final RetentionClock clock;
    private final RetentionParameters parameters;
    private final Moments moments;
    private final DuePeople people;
    private final Holds holds;
    private final Anonymiser anonymiser;
    private final ForgottenPeople forgotten;
    private final PersonErasure registry;
    private final Consents consents;
    private final Logs logs;
    private final Cases cases;
    private final TransactionTemplate transaction;
    private final TaskExecutor executor;

    Run(
            Plans plans,
            PlanLines lines,
            Subjects subjects,
            RetentionClock clock,
            RetentionParameters parameters,
            Moments moments,
            DuePeople people,
            Holds holds,
            Anonymiser anonymiser,
            ForgottenPeople forgotten,
            PersonErasure registry,
            Consents consents,
            Logs logs,
            Cases cases,
            TransactionTemplate transaction,
            @Qualifier("applicationTaskExecutor") TaskExecutor executor) {
        this.plans = plans;
        this.lines = lines;
        this.subjects = subjects;
        this.clock = clock;
        this.parameters = parameters;
        this.moments = moments;
        this.people = people;
        this.holds = holds;
        this.anonymiser = anonymiser;
        this.forgotten = forgotten;
        this.registry = registry;
        this.consents = consents;
        this.logs = logs;
        this.cases = cases;
        this.transaction = transaction;
        this.executor = executor;
    }

    /**
     * Lets a plan be carried out: by somebody else than who made it, or by the same person who types its word.
     *
     * @throws PlanRefused if it is somebody else's turn, the word is wrong, or the plan is not what was stored
     */
    void confirm(long id, Actor by, String typed) {
        transaction.executeWithoutResult(status -> begin(id, by, typed));
        executor.execute(this::goOn);
    }

    void begin(long id, Actor by, String typed) {
        Office.check(by);
        var plan = plans.lock(id).orElseThrow(() -> new PlanRefused("retention.refused.gone"));
        if (!plan.is(Plan.State.PLANNED)) {
            throw new PlanRefused("retention.refused.over");
        }
        if (plan.isMadeBy(by.person()) && !plan.word().equalsIgnoreCase(typed.strip())) {
            throw new PlanRefused("retention.refused.word");
        }
        if (!isAsStored(plan)) {
            throw new PlanRefused("retention.refused.altered");
        }
        plans.begin(id, by);
    }

    private boolean isAsStored(Plan plan) {
        return Plans.hash(plan.asOf(), lines.of(plan.id())).equals(plan.hash());
    }

    /** After a restart, and where another node has stopped. */
    @Scheduled(
            initialDelayString = "${uptake.retention-round:PT1M}",
            fixedDelayString = "${uptake.retention-round:PT1M}")
    void goOn() {
        for (var plan : plans.running()) {
            while (step(plan)) {
                // until nothing is left of it
            }
        }
    }

    /** @return whether there may be more */
    boolean step(long id) {
        var tried = new AtomicReference<Line>();
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> one(id, tried)));
        } catch (HistoryBroken broken) {
            LOG.error("Retention: {}", broken.getMessage());
            return leaveOut(id, tried.get(), Why.BROKEN);
        } catch (RuntimeException failed) {
            LOG.error("Retention: a line of plan {} failed", id, failed);
            return leaveOut(id, tried.get(), Why.FAILED);
        }
    }

    /**
     * The line that was tried, unless another node has got over it meanwhile; where none was, because others hold the
     * plan, the round ends and the next goes on.
     */
    boolean leaveOut(long id, @Nullable Line tried, Why why) {
        if (tried == null) {
            return false;
        }
        try {
            transaction.executeWithoutResult(status -> {
                plans.lock(id);
                lines.over(id, tried, State.LEFT_OUT, why, Erased.NOTHING, null);
            });
            return true;
        } catch (RuntimeException held) {
            LOG.warn("Retention: a line of plan {} could not be left out now", id, held);
            return false;
        }
    }

    private boolean one(long id, AtomicReference<Line> tried) {
        var plan = plans.lock(id).filter(found -> found.is(Plan.State.RUNNING)).orElse(null);
        if (plan == null) {
            return false;
        }
        var line = lines.next(id).orElse(null);
        if (line == null) {
            plans.end(id);
            return false;
        }
        tried.set(line);
        switch (line.kind()) {
            case CASE -> ofCase(plan, line);
            case PERSON -> ofPerson(plan, line);
            case LOG -> ofLog(plan, line);
        }
        return true;
    }

    private void ofCase(Plan plan, Line line) {
        var file = cases.lock(line.label());
        var subject = subjects.find(file.id()).orElseThrow();
        var parts = Part.of(line.parts());
        var why = subject.held()
                ? Why.HELD
                : !isDue(subject, parts, plan.asOf()) || !isDue(subject, parts, moments.today())
                        ? Why.NOT_DUE
                        : !Planning.fingerprint(subject, parts).equals(line.fingerprint()) ? Why.CHANGED : null;
        if (why != null) {
            lines.over(plan.id(), line, State.LEFT_OUT, why, Erased.NOTHING, null);
            return;
        }
        var erased = anonymiser.everybody(file, parts, plans.tokens(plan.id()), "run " + plan.id());
        lines.over(plan.id(), line, State.DONE, null, erased, null);
    }

    /** By the dates of the plan's day and by today's: one that was put right meanwhile keeps as well. */
    private boolean isDue(Subject subject, Set<Part> parts, LocalDate on) {
        return clock.due(subject, parameters.on(on), on).containsAll(parts);
    }

    private void ofPerson(Plan plan, Line line) {
        var person = Objects.requireNonNull(line.subject());
        var why = people.isHeld(person)
                ? Why.HELD
                : !isDue(person, plan.asOf()) || !isDue(person, moments.today()) ? Why.NOT_DUE : null;
        if (why != null) {
            lines.over(plan.id(), line, State.LEFT_OUT, why, Erased.NOTHING, null);
            return;
        }
        var tokens = plans.tokens(plan.id());
        consents.takeBackAll(person, Way.ERASED);
        var rows = forgotten.everywhere(person, tokens);
        registry.erase(person, tokens.ofPerson(person));
        lines.over(plan.id(), line, State.DONE, null, rows.and(new Erased(1, 0)), tokens.ofPerson(person));
    }

    private boolean isDue(long person, LocalDate on) {
        return people.isDue(person, on, parameters.on(on));
    }

    /** A stretch of a log; the line stays open while there may be more. */
    private void ofLog(Plan plan, Line line) {
        if (holds.isEverythingHeld()) {
            lines.over(plan.id(), line, State.LEFT_OUT, Why.HELD, Erased.NOTHING, null);
            return;
        }
        var log = Log.named(line.label()).orElseThrow();
        var today = moments.today();
        var before = Logs.before(today, parameters.on(today));
        var gone = logs.clear(log, before.isBefore(line.due()) ? before : line.due());
        var state = gone < Logs.STRETCH ? State.DONE : State.PENDING;
        lines.over(plan.id(), line, state, null, new Erased(gone, 0), null);
    }
}
