package eu.uptake.assistance;

import eu.uptake.casefile.Appointment;
import eu.uptake.casefile.Appointment.Change;
import eu.uptake.casefile.Case;
import eu.uptake.casefile.CaseEvent;
import eu.uptake.casefile.Cases;
import eu.uptake.casefile.Happening;
import eu.uptake.casefile.Timeline;
import eu.uptake.platform.Actor;
import eu.uptake.platform.Moments;
import eu.uptake.registry.People;
import eu.uptake.registry.Person;
import eu.uptake.registry.Role;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What advisors and companies agree to do together at a time and a place. Each change is told to both sides with an
 * entry for their calendars, in the transaction in which it is made.
 */
@Component
public class Sessions {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final SessionRows rows;
    private final SessionCalendar calendar;
    private final Cases cases;
    private final Services services;
    private final People people;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;
    private final ZoneId zone;
    private final Clock clock;

    Sessions(
            SessionRows rows,
            SessionCalendar calendar,
            Cases cases,
            Services services,
            People people,
            Timeline timeline,
            ApplicationEventPublisher events,
            Moments moments,
            Clock clock) {
        this.rows = rows;
        this.calendar = calendar;
        this.cases = cases;
        this.services = services;
        this.people = people;
        this.timeline = timeline;
        this.events = events;
        this.zone = moments.zone();
        this.clock = clock;
    }

    /** Of a case, the next first, then those that are over; the caller has checked that the reader may see it. */
    public List<SupportSession> of(Case file) {
        return rows.of(file, clock.instant());
    }

    /** Whether this person may agree sessions for the case: its centre's people and the programme office. */
    public static boolean mayArrange(Actor actor, Case file) {
        return file.status().isOpen()
                && (actor.has(Role.COORDINATOR)
                        || file.centreId() != null
                                && Role.CENTRE.stream().anyMatch(role -> actor.hasIn(role, file.centreId())));
    }

    /** @throws NoSuchSession if there is none, or none for this person to change */
    public SupportSession toArrange(Actor actor, String id) {
        var session = find(actor, id);
        if (!mayArrange(actor, cases.get(session.number()))) {
            throw new NoSuchSession(id);
        }
        return session;
    }

    /** @throws NoSuchSession if there is none, or its case is not for this person to see */
    public SupportSession find(Actor actor, String id) {
        var session = rows.find(id).orElseThrow(() -> new NoSuchSession(id));
        cases.find(actor, session.number());
        return session;
    }

    /** As a file for the reader's own calendar. */
    public String copy(Actor actor, String id) {
        var session = find(actor, id);
        return calendar.copy(cases.get(session.number()), session, actor.language());
    }

    /** Who would be told beside the one who invites. */
    public List<Person> guests(Case file) {
        return people.contacts(file.companyId(), Role.SME);
    }

    /** The services that a session can be for. */
    public List<PlannedService> subjects(Case file) {
        return services.toDeliver(file);
    }

    /** @throws SessionRefused if it is not ahead, or for a service that is not under way */
    @Transactional
    public SupportSession agree(Actor actor, Case file, NewSession wanted) {
        check(file, wanted);
        var id = UUID.randomUUID().toString();
        rows.insert(id, file, actor.person(), wanted);
        return tell(file, rows.find(id).orElseThrow(), Change.AGREED, actor);
    }

    /** @throws SessionRefused if it would not be ahead, or the session is over or cancelled */
    @Transactional
    public void move(Actor actor, String id, NewSession wanted) {
        var session = toArrange(actor, id);
        var file = cases.get(session.number());
        check(file, wanted);
        if (!rows.change(session, wanted)) {
            throw new SessionRefused(SessionRefused.Why.OVER);
        }
        tell(file, rows.find(id).orElseThrow(), Change.MOVED, actor);
    }

    private void check(Case file, NewSession wanted) {
        if (!wanted.from().isAfter(clock.instant())) {
            throw new SessionRefused(SessionRefused.Why.PAST);
        }
        var service = wanted.service();
        if (service != null && subjects(file).stream().noneMatch(one -> one.id().equals(service))) {
            throw new SessionRefused(SessionRefused.Why.SERVICE);
        }
    }

    /** @throws SessionRefused if it was over or cancelled already */
    @Transactional
    public void cancel(Actor actor, String id, String reason) {
        var session = toArrange(actor, id);
        if (!cancel(session, actor, reason.isBlank() ? null : reason.strip())) {
            throw new SessionRefused(SessionRefused.Why.OVER);
        }
    }

    private boolean cancel(SupportSession session, @Nullable Actor actor, @Nullable String reason) {
        if (!rows.move(session, SessionState.CANCELLED, reason)) {
            return false;
        }
        tell(cases.get(session.number()), rows.find(session.id()).orElseThrow(), Change.CANCELLED, actor);
        return true;
    }

    /** A service that ends takes what was still agreed for it along. */
    public void serviceEnded(String service) {
        rows.agreedFor(service, clock.instant()).forEach(session -> cancel(session, null, null));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void happened(CaseEvent event) {
        if (Set.of(Happening.CLOSED, Happening.ENDED, Happening.WITHDREW).contains(event.what())) {
            rows.agreedFor(event.caseId(), clock.instant()).forEach(session -> cancel(session, null, null));
        }
    }

    /** It took place: from now on it is offered as a line of its service's log. @throws SessionRefused if not yet */
    @Transactional
    public void held(Actor actor, String id) {
        var session = toArrange(actor, id);
        if (session.from().isAfter(clock.instant())) {
            throw new SessionRefused(SessionRefused.Why.NOT_YET);
        }
        if (!rows.move(session, SessionState.HELD, null)) {
            throw new SessionRefused(SessionRefused.Why.OVER);
        }
    }

    /** Sessions of a service that took place and are not in its log, the first first. */
    public List<SupportSession> toLog(String service) {
        return rows.heldFor(service);
    }

    /** The log of the service was handed in: what was offered for it is not offered again. */
    public void logged(String service) {
        rows.heldFor(service).forEach(session -> rows.move(session, SessionState.LOGGED, null));
    }

    private SupportSession tell(Case file, SupportSession session, Change change, @Nullable Actor by) {
        var from = session.from().atZone(zone);
        var when = DAY.format(from) + "–" + TIME.format(session.to().atZone(zone));
        Map<String, String> detail = new HashMap<>();
        detail.put("about", when);
        if (session.title() != null) {
            detail.put("service", session.title());
        }
        if (session.reason() != null) {
            detail.put("reason", session.reason());
        }
        timeline.add(file, Happening.valueOf("SESSION_" + change), detail, by);
        events.publishEvent(appointment(file, session, change));
        return session;
    }

    private Appointment appointment(Case file, SupportSession session, Change change) {
        var host = people.get(session.person());
        var guests = guests(file);
        Map<Long, String> calendars = new HashMap<>();
        calendars.put(host.id(), calendar.invitation(file, session, host, guests, host.language()));
        guests.forEach(
                guest -> calendars.put(guest.id(), calendar.invitation(file, session, host, guests, guest.language())));
        return new Appointment(
                file,
                change,
                "session/" + session.id() + "/" + session.sequence(),
                session.title(),
                session.from(),
                session.to(),
                session.mode().name(),
                session.place(),
                host.name(),
                session.reason(),
                calendars);
    }
}
