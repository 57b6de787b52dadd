package eu.uptake.privacy;

import eu.uptake.platform.Actor;
import eu.uptake.platform.Moments;
import eu.uptake.registry.People;
import eu.uptake.registry.Person;
import eu.uptake.registry.Role;
import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Requests of people about their own data: filed by themselves, or recorded and answered by coordinators. */
@Component
public class DataRequests {

    private final RequestRows rows;
    private final Deadline deadline;
    private final People people;
    private final Moments moments;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    DataRequests(
            RequestRows rows,
            PrivacyParameters parameters,
            People people,
            Moments moments,
            Clock clock,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.deadline = new Deadline(parameters);
        this.people = people;
        this.moments = moments;
        this.clock = clock;
        this.events = events;
    }

    /** A person asks about themselves; the clock begins today. */
    @Transactional
    public long file(Actor actor, RequestKind kind, String wish) {
        people.hold(actor.person());
        var same = rows.of(actor.person()).stream()
                .filter(one ->
                        one.state().isOpen() && one.kind() == kind && one.wish().equals(wish))
                .findFirst();
        if (same.isPresent()) { // sent twice
            return same.get().id();
        }
        var self = people.get(actor.person());
        var asked = new NewRequest(self.name(), self.email(), kind, wish, moments.today());
        return came(rows.insert(self.id(), asked, Way.PAGE, null, deadline.of(asked.receivedOn())));
    }

    /** One that came another way; the clock began on the day it came. */
    @Transactional
    long record(Actor by, NewRequest asked) {
        office(by, 0);
        var person = people.byEmail(asked.email()).map(Person::id).orElse(null);
        return came(rows.insert(person, asked, Way.TOLD, by.person(), deadline.of(asked.receivedOn())));
    }

    private long came(long id) {
        publish(RequestNews.What.RECEIVED, id);
        return id;
    }

    /**
     * Takes the further months, once, and tells the person why.
     *
     * @throws RequestOver if it was extended or answered before, or its first month is over
     */
    @Transactional
    public void extend(Actor by, long id, String reason) {
        var request = hold(by, id);
        if (!request.mayBeExtended(moments.today())) {
            throw new RequestOver(request);
        }
        rows.extend(id, deadline.extended(request.receivedOn()), clock.instant(), reason);
        publish(RequestNews.What.EXTENDED, id);
    }

    /**
     * Answers, late or not; a refusal is an answer whose words are the reason.
     *
     * @throws RequestOver if it has been answered
     */
    @Transactional
    public void answer(Actor by, long id, boolean granted, String answer) {
        var request = hold(by, id);
        if (!request.state().isOpen()) {
            throw new RequestOver(request);
        }
        rows.answer(id, granted ? RequestState.ANSWERED : RequestState.REFUSED, answer, clock.instant(), by.person());
        publish(granted ? RequestNews.What.ANSWERED : RequestNews.What.REFUSED, id);
    }

    /** @throws NoSuchRequest if there is none, or the actor is no coordinator */
    DataRequest get(Actor by, long id) {
        office(by, id);
        return rows.find(id).orElseThrow(() -> new NoSuchRequest(id));
    }

    /** @throws RequestOver if it has been answered */
    DataRequest unanswered(Actor by, long id) {
        var request = get(by, id);
        if (!request.state().isOpen()) {
            throw new RequestOver(request);
        }
        return request;
    }

    /** Their own, newest first. */
    public List<DataRequest> of(long person) {
        return rows.of(person);
    }

    /** Those to be answered, due first on top. */
    public List<DataRequest> open(Actor by) {
        office(by, 0);
        return rows.open();
    }

    List<DataRequest> closed(Actor by) {
        office(by, 0);
        return rows.closed();
    }

    private DataRequest hold(Actor by, long id) {
        office(by, id);
        return rows.hold(id).orElseThrow(() -> new NoSuchRequest(id));
    }

    private static void office(Actor by, long id) {
        if (!by.has(Role.COORDINATOR)) {
            throw new NoSuchRequest(id);
        }
    }

    private void publish(RequestNews.What what, long id) {
        events.publishEvent(RequestNews.of(what, rows.find(id).orElseThrow()));
    }
}
