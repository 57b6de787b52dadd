package eu.uptake.notification;

import eu.uptake.platform.PublicAddress;
import eu.uptake.registry.EntryLinks;
import org.springframework.stereotype.Component;

/** Makes the link of a mail at the moment it is needed, so that a personal one lies nowhere in between. */
@Component
class MailLinks {

    private final EntryLinks entryLinks;
    private final PublicAddress address;

    MailLinks(EntryLinks entryLinks, PublicAddress address) {
        this.entryLinks = entryLinks;
        this.address = address;
    }

    /** A fresh one-time link if the mail is to have one, else the address of the page. */
    String make(Mail mail) {
        var validFor = mail.personalFor();
        return validFor == null
                ? page(mail)
                : address.of("/enter/" + entryLinks.mint(mail.person(), mail.target(), validFor));
    }

    String page(Mail mail) {
        return address.of(mail.target());
    }
}
