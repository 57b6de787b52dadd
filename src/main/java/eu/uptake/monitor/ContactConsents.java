package eu.uptake.monitor;

import eu.uptake.casefile.Case;
import eu.uptake.privacy.ConsentState;
import eu.uptake.privacy.Consents;
import eu.uptake.registry.People;
import eu.uptake.registry.Person;
import eu.uptake.registry.Role;
import java.util.List;
import org.springframework.stereotype.Component;

/** What those who speak for a company have agreed to. */
@Component
class ContactConsents {

    private final People people;
    private final Consents consents;

    ContactConsents(People people, Consents consents) {
        this.people = people;
        this.consents = consents;
    }

    record One(String name, List<ConsentState> states) {}

    List<One> of(Case file) {
        var contacts = people.contacts(file.companyId(), Role.SME);
        var states = consents.of(contacts.stream().map(Person::id).toList());
        return contacts.stream()
                .map(contact -> new One(contact.name(), states.get(contact.id())))
                .toList();
    }
}
