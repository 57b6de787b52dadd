package eu.uptake.retention;

import eu.uptake.casefile.Cases;
import eu.uptake.platform.Actor;
import eu.uptake.platform.Moments;
import eu.uptake.privacy.Consents;
import eu.uptake.privacy.Way;
import eu.uptake.registry.People;
import eu.uptake.registry.PersonErasure;
import eu.uptake.retention.Line.Kind;
import eu.uptake.retention.Line.State;
import eu.uptake.retention.PersonTrace.Outcome;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Erases one person because they asked: what law and grant keep stays, all else goes at once (Article 17 of the GDPR,
 * paragraph 3 for what stays). Whose case runs is restricted instead (Article 18), and forgotten when its time is over.
 */
@Component
class Forgetting {

    private final People people;
    private final PersonTraces traces;
    private final Anonymiser anonymiser;
    private final ForgottenPeople forgotten;
    private final PersonErasure registry;
    private final Consents consents;
    private final Cases cases;
    private final Plans plans;
    private final Moments moments;

    Forgetting(
            People people,
            PersonTraces traces,
            Anonymiser anonymiser,
            ForgottenPeople forgotten,
            PersonErasure registry,
            Consents consents,
            Cases cases,
            Plans plans,
            Moments moments) {
        this.people = people;
        this.traces = traces;
        this.anonymiser = anonymiser;
        this.forgotten = forgotten;
        this.registry = registry;
        this.consents = consents;
        this.cases = cases;
        this.plans = plans;
        this.moments = moments;
    }

    /**
     * All in one transaction, which holds the person and all their cases before it looks at them.
     *
     * @param shown what the page said it would come to: something else is not done
     * @throws PlanRefused if there is nothing to do, it would come to something else by now, the person still waits for
     *     an answer, or everything is held
     * @throws eu.uptake.casefile.HistoryBroken if the history of one of the cases is not what was written
     */
    @Transactional
    public Outcome forget(long person, Outcome shown, Actor by) {
        Office.checkCoordinator(by);
        people.hold(person);
        traces.numbers(person).forEach(cases::lock);
        var trace = traces.of(person).orElseThrow(() -> new PlanRefused("retention.refused.gone"));
        if (trace.isErasure() && trace.waits() != null) {
            throw new PlanRefused("retention.refused." + trace.waits());
        }
        if (trace.outcome() != shown || !trace.canBeDone()) {
            throw new PlanRefused("retention.refused.changed");
        }
        var tokens = new Tokens(Tokens.newKey());
        var token = tokens.ofPerson(person);
        var erased = forget(trace, tokens);
        plans.note(moments.today(), line(trace, token, erased), by);
        return shown;
    }

    private Erased forget(PersonTrace trace, Tokens tokens) {
        var person = trace.id();
        consents.takeBackAll(person, Way.ERASED);
        if (trace.outcome() == Outcome.RESTRICTED) {
            registry.restrict(person);
            return forgotten.drafts(person);
        }
        var erased =
                trace.outcome() == Outcome.WHOLLY ? forgotten.everywhere(person, tokens) : forgotten.papers(person);
        for (var one : trace.erasable()) {
            erased = erased.and(
                    anonymiser.person(cases.lock(one.number()), person, tokens, "request " + tokens.ofPerson(person)));
        }
        if (trace.outcome() == Outcome.WHOLLY) {
            registry.erase(person, tokens.ofPerson(person));
        } else {
            registry.withhold(person, tokens.ofPerson(person));
        }
        return erased;
    }

    /** The log tells who it was by the token only, which a person who is kept in part does not bear. */
    private Line line(PersonTrace trace, String token, Erased erased) {
        var classes = trace.kept().stream()
                .flatMap(one -> Optional.ofNullable(one.kept()).stream())
                .map(term -> term.rule().code())
                .distinct()
                .sorted()
                .collect(Collectors.joining(" "));
        return new Line(
                1,
                Kind.PERSON,
                null,
                token,
                "",
                classes,
                moments.today(),
                Planning.hash(token),
                State.DONE,
                null,
                erased.rows(),
                erased.files());
    }
}
