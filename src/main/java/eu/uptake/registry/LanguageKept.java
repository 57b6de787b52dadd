package eu.uptake.registry;

import eu.uptake.platform.LanguageChosen;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Remembers the language a person switched to, so that mails come in it too. */
@Component
class LanguageKept {

    private final People people;

    LanguageKept(People people) {
        this.people = people;
    }

    @EventListener
    void keep(LanguageChosen chosen) {
        people.changeLanguage(chosen.actor().person(), chosen.language());
    }
}
