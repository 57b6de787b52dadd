package eu.uptake.process;

import eu.uptake.casefile.Case;
import eu.uptake.platform.Actor;
import eu.uptake.privacy.Acknowledgements;
import eu.uptake.privacy.ConsentWordings;
import eu.uptake.privacy.Consents;
import eu.uptake.privacy.Way;
import eu.uptake.registry.People;
import eu.uptake.registry.Registered;
import eu.uptake.registry.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What forms of the journey tell of the privacy notice and of consents, kept with the person and not asked again. */
@Component
class ToldAboutData {

    private final Acknowledgements acknowledgements;
    private final Consents consents;
    private final People people;

    ToldAboutData(Acknowledgements acknowledgements, Consents consents, People people) {
        this.people = people;
        this.acknowledgements = acknowledgements;
        this.consents = consents;
    }

    /**
     * Who registers by themselves has read the notice; whom an advisor registers is asked at the first visit. Nobody
     * says anything for somebody who was known before.
     */
    void registered(Registered registered, boolean news, @Nullable Actor advisor) {
        if (!registered.newPerson()) {
            return;
        }
        if (advisor == null) {
            acknowledgements.add(registered.person(), Way.FORM);
        }
        if (news) {
            var way = advisor == null ? Way.FORM : Way.TOLD;
            consents.say(
                    registered.person(),
                    ConsentWordings.NEWSLETTER,
                    true,
                    way,
                    advisor == null ? null : advisor.person());
        }
    }

    /** A box left empty takes nothing back that was given elsewhere: for that there is a button. */
    void story(Actor actor, boolean ticked) {
        if (ticked) {
            consents.say(actor.person(), ConsentWordings.STORIES, true, Way.FORM, null);
        }
    }

    /** Whether everybody who speaks for the company has agreed already, so that nobody need be asked. */
    boolean mayTellStory(Case file) {
        var contacts = people.contacts(file.companyId(), Role.SME);
        return !contacts.isEmpty()
                && contacts.stream().allMatch(contact -> consents.isGiven(contact.id(), ConsentWordings.STORIES));
    }
}
