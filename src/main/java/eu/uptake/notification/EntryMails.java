package eu.uptake.notification;

import eu.uptake.registry.EntryLinkRequested;
import eu.uptake.registry.People;
import eu.uptake.registry.PersonInvited;
import eu.uptake.registry.Role;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The mails that let people in: invitations, and links that they asked for. */
@Component
class EntryMails {

    private static final Duration INVITED = Duration.ofDays(14);
    private static final Duration ASKED = Duration.ofDays(1);

    private final Outbox outbox;
    private final People people;

    EntryMails(Outbox outbox, People people) {
        this.outbox = outbox;
        this.people = people;
    }

    @EventListener
    @Transactional
    void invited(PersonInvited invited) {
        var staff = people.actor(invited.person())
                .filter(actor -> Role.STAFF.stream().anyMatch(actor::has))
                .isPresent();
        tell(staff ? MailKind.STAFF_INVITATION : MailKind.ENTRY_LINK, invited.person(), invited.path(), INVITED);
    }

    @EventListener
    @Transactional
    void asked(EntryLinkRequested request) {
        tell(MailKind.ENTRY_LINK, request.person(), request.path(), ASKED);
    }

    /** Each asking is an event of its own: who asks twice gets two. */
    private void tell(MailKind kind, long person, String path, Duration validFor) {
        var to = people.find(person).filter(found -> found.active());
        var news = new News(kind, "entry/" + UUID.randomUUID(), null, List.of(), List.of(), path, validFor);
        outbox.write(news, to.stream().toList());
    }
}
