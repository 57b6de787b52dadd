package eu.uptake.notification;

import eu.uptake.casefile.Appointment;
import eu.uptake.casefile.Appointment.Change;
import eu.uptake.casefile.Case;
import eu.uptake.registry.People;
import eu.uptake.registry.Person;
import eu.uptake.registry.Role;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells both sides of a session, each with the entry for their calendar, when and where it is or that it is not. */
@Component
class SessionMails {

    private static final Duration VALID = Duration.ofDays(14);

    private final Outbox outbox;
    private final People people;

    SessionMails(Outbox outbox, People people) {
        this.outbox = outbox;
        this.people = people;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void told(Appointment appointment) {
        var method = appointment.change() == Change.CANCELLED ? "CANCEL" : "REQUEST";
        appointment
                .calendars()
                .forEach((id, calendar) -> people.find(id)
                        .filter(Person::active)
                        .ifPresent(person ->
                                outbox.write(news(appointment, person), person, new Enclosure(method, calendar))));
    }

    private News news(Appointment appointment, Person person) {
        var file = appointment.file();
        var staff = !isOfCompany(person, file);
        return new News(
                MailKind.valueOf("SESSION_" + appointment.change()),
                appointment.key(),
                file,
                List.of(Fact.said("company", file.companyName()), Fact.said("number", file.number())),
                facts(appointment),
                staff ? "/work/cases/" + file.number() : "/portal",
                personal(staff));
    }

    private static @Nullable Duration personal(boolean staff) {
        return staff ? null : VALID;
    }

    private boolean isOfCompany(Person person, Case file) {
        return people.actor(person.id())
                .filter(actor -> actor.hasIn(Role.SME, file.companyId()))
                .isPresent();
    }

    private static List<Fact> facts(Appointment appointment) {
        return List.of(
                Fact.said("about", appointment.about()),
                new Fact.Span("when", appointment.from(), appointment.to()),
                new Fact.Coded("mode", appointment.mode()),
                Fact.said("where", appointment.place()),
                Fact.said("with", appointment.with()),
                Fact.said("reason", appointment.reason()));
    }
}
