package eu.uptake.retention;

import eu.uptake.casefile.Cases;
import eu.uptake.casefile.HistoryBroken;
import eu.uptake.platform.Actor;
import eu.uptake.privacy.Consents;
import eu.uptake.privacy.Way;
import eu.uptake.registry.PersonErasure;
import eu.uptake.registry.Role;
import eu.uptake.retention.Line.State;
import eu.uptake.retention.Line.Why;
import java.util.Objects;
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
    private final Subjects subjects;
    private final RetentionClock clock;
    private final RetentionParameters parameters;
    private final DuePeople people;
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
            Subjects subjects,
            RetentionClock clock,
            RetentionParameters parameters,
            DuePeople people,
            Anonymiser anonymiser,
            ForgottenPeople forgotten,
            PersonErasure registry,
            Consents consents,
            Logs logs,
            Cases cases,
            TransactionTemplate transaction,
            @Qualifier("applicationTaskExecutor") TaskExecutor executor) {
        this.plans = plans;
        this.subjects = subjects;
        this.clock = clock;
        this.parameters = parameters;
        this.people = people;
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
        if (!by.has(Role.COORDINATOR) && !by.has(Role.ADMIN)) {
            throw new PlanRefused("retention.refused.role");
        }
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
        return Plans.hash(plan.asOf(), plans.lines(plan.id())).equals(plan.hash());
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
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> one(id)));
        } catch (HistoryBroken broken) {
            LOG.error("Retention: {}", broken.getMessage());
            return leaveOut(id, Why.BROKEN);
        } catch (RuntimeException failed) {
            LOG.error("Retention: a line of plan {} failed and is left out", id, failed);
            return leaveOut(id, Why.FAILED);
        }
    }

    private boolean leaveOut(long id, Why why) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            plans.lock(id);
            plans.next(id).ifPresent(line -> plans.over(id, line, State.LEFT_OUT, why, Erased.NOTHING, null));
            return true;
        }));
    }

    private boolean one(long id) {
        var plan = plans.lock(id).filter(found -> found.is(Plan.State.RUNNING)).orElse(null);
        if (plan == null) {
            return false;
        }
        var line = plans.next(id).orElse(null);
        if (line == null) {
            plans.end(id);
            return false;
        }
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
        var due = clock.due(subject, parameters.on(plan.asOf()), plan.asOf());
        var why = subject.held()
                ? Why.HELD
                : !due.containsAll(parts)
                        ? Why.NOT_DUE
                        : !Planning.fingerprint(subject, parts).equals(line.fingerprint()) ? Why.CHANGED : null;
        if (why != null) {
            plans.over(plan.id(), line, State.LEFT_OUT, why, Erased.NOTHING, null);
            return;
        }
        var erased = anonymiser.everybody(file, parts, plans.tokens(plan.id()), "run " + plan.id());
        plans.over(plan.id(), line, State.DONE, null, erased, null);
    }

    private void ofPerson(Plan plan, Line line) {
        var person = Objects.requireNonNull(line.subject());
        if (!people.isDue(person, plan.asOf(), parameters.on(plan.asOf()))) {
            plans.over(plan.id(), line, State.LEFT_OUT, Why.NOT_DUE, Erased.NOTHING, null);
            return;
        }
        var tokens = plans.tokens(plan.id());
        consents.takeBackAll(person, Way.ERASED);
        var rows = forgotten.everywhere(person, tokens);
        registry.erase(person, tokens.ofPerson(person));
        plans.over(plan.id(), line, State.DONE, null, rows.and(new Erased(1, 0)), tokens.ofPerson(person));
    }

    /** A stretch of a log; the line stays open while there may be more. */
    private void ofLog(Plan plan, Line line) {
        var log = Log.named(line.label()).orElseThrow();
        var gone = logs.clear(log, line.due());
        var state = gone < Logs.STRETCH ? State.DONE : State.PENDING;
        plans.over(plan.id(), line, state, null, new Erased(gone, 0), null);
    }
}
