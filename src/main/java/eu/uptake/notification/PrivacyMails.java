package eu.uptake.notification;

import eu.uptake.privacy.DataRequest;
import eu.uptake.privacy.RequestNews;
import eu.uptake.privacy.RequestNews.What;
import eu.uptake.registry.People;
import eu.uptake.registry.Person;
import eu.uptake.registry.Role;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells people what became of their request about their data, and coordinators that one came or is due. */
@Component
class PrivacyMails {

    private static final Duration VALID = Duration.ofDays(14);
    private static final String OWN = "/account/data";

    private final Outbox outbox;
    private final People people;

    PrivacyMails(Outbox outbox, People people) {
        this.outbox = outbox;
        this.people = people;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void happened(RequestNews news) {
        if (news.what() != What.DUE) {
            tellPerson(news);
        }
        if (news.what() == What.RECEIVED || news.what() == What.DUE) {
            tellOffice(news);
        }
    }

    /** Who has been kept out cannot follow the link, but is owed the answer. */
    private void tellPerson(RequestNews news) {
        var request = news.request();
        var kind = MailKind.valueOf("DATA_REQUEST_" + news.what());
        to(request)
                .forEach(person -> outbox.write(
                        new News(kind, news.key(), null, words(request), facts(news), OWN, validFor(person)),
                        List.of(person)));
    }

    /** At the address from which they asked. */
    private Stream<Person> to(DataRequest request) {
        var person = request.person();
        return person == null ? Stream.of() : people.find(person).stream().map(found -> found.at(request.email()));
    }

    private @Nullable Duration validFor(Person person) {
        var staff = people.actor(person.id())
                .filter(actor -> Role.STAFF.stream().anyMatch(actor::has))
                .isPresent();
        return staff || !person.active() ? null : VALID;
    }

    /** By its number only: these mails are others' and nobody would find the name in them later. */
    private void tellOffice(RequestNews news) {
        var request = news.request();
        var kind = news.what() == What.DUE ? MailKind.DATA_REQUEST_DUE : MailKind.DATA_REQUEST_CAME;
        outbox.write(
                new News(
                        kind,
                        news.key() + "/office",
                        null,
                        words(request),
                        List.of(new Fact.Day("due", request.dueOn())),
                        "/monitor/privacy/" + request.id(),
                        null),
                people.contacts(Role.COORDINATOR));
    }

    private static List<Fact> words(DataRequest request) {
        return List.of(
                Fact.said("reference", request.reference()),
                new Fact.Coded("dataRequest", request.kind().name()));
    }

    private static List<Fact> facts(RequestNews news) {
        var request = news.request();
        return switch (news.what()) {
            case RECEIVED -> List.of(new Fact.Day("answerBy", request.dueOn()));
            case EXTENDED ->
                List.of(new Fact.Day("answerBy", request.dueOn()), Fact.said("reason", request.extensionReason()));
            case ANSWERED -> List.of(Fact.said("answer", request.answer()));
            case REFUSED -> List.of(Fact.said("reason", request.answer()));
            case DUE -> List.of();
        };
    }
}
