package eu.uptake.assistance;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.parameter.ParticipationStatus;
import biweekly.property.Attendee;
import biweekly.property.Method;
import biweekly.property.Organizer;
import biweekly.property.Status;
import eu.uptake.casefile.Case;
import eu.uptake.platform.Moments;
import eu.uptake.registry.Person;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * A session as an entry of a calendar (iCalendar, RFC 5545; invitations by iTIP, RFC 5546): the same UID for good, a
 * higher SEQUENCE for each change, and CANCEL when it is called off.
 */
@Component
class SessionCalendar {

    private static final String PRODUCT = "-//Uptake//Sessions//EN";

    private final Moments moments;
    private final MessageSource messages;
    private final Clock clock;

    SessionCalendar(Moments moments, MessageSource messages, Clock clock) {
        this.moments = moments;
        this.messages = messages;
        this.clock = clock;
    }

    /** For a mail to one of those who are invited. */
    String invitation(Case file, SupportSession session, Person host, List<Person> guests, Locale reader) {
        var event = event(file, session, reader);
        event.setOrganizer(new Organizer(host.name(), host.email()));
        event.addAttendee(attendee(host, ParticipationStatus.ACCEPTED));
        guests.forEach(guest -> event.addAttendee(attendee(guest, ParticipationStatus.NEEDS_ACTION)));
        return write(session.isCancelled() ? Method.cancel() : Method.request(), event);
    }

    /** To be taken away by who reads the page. */
    String copy(Case file, SupportSession session, Locale reader) {
        return write(Method.publish(), event(file, session, reader));
    }

    private VEvent event(Case file, SupportSession session, Locale reader) {
        var event = new VEvent();
        event.setUid(session.uid());
        event.setSequence(session.sequence());
        event.setDateTimeStamp(Date.from(clock.instant()));
        event.setDateStart(Date.from(session.from()));
        event.setDateEnd(Date.from(session.to()));
        event.setStatus(session.isCancelled() ? Status.cancelled() : Status.confirmed());
        var about = session.title() == null ? say("session.title", reader) : session.title();
        event.setSummary(about + " – " + file.companyName());
        event.setLocation(session.place());
        event.setDescription(say("session.mode." + session.mode(), reader)
                + (session.people().isEmpty() ? "" : "\n" + session.people())
                + "\n" + file.number());
        return event;
    }

    private static Attendee attendee(Person person, ParticipationStatus status) {
        var attendee = new Attendee(person.name(), person.email());
        attendee.setParticipationStatus(status);
        attendee.setRsvp(status == ParticipationStatus.NEEDS_ACTION);
        return attendee;
    }

    private String write(Method method, VEvent event) {
        var calendar = new ICalendar();
        calendar.setProductId(PRODUCT);
        calendar.setMethod(method);
        calendar.getTimezoneInfo().setDefaultTimezone(ZoneCalendar.of(moments.zone()));
        calendar.addEvent(event);
        return Biweekly.write(calendar).go();
    }

    private String say(String key, Locale reader) {
        return messages.getMessage(key, null, reader);
    }
}
