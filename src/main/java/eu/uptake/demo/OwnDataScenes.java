package eu.uptake.demo;

import eu.uptake.platform.Actor;
import eu.uptake.privacy.Acknowledgements;
import eu.uptake.privacy.Consents;
import eu.uptake.privacy.DataRequests;
import eu.uptake.privacy.RequestKind;
import eu.uptake.privacy.Way;
import eu.uptake.registry.Membership;
import eu.uptake.registry.People;
import eu.uptake.registry.Person;
import eu.uptake.registry.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * What people do about their own data: most take note of the privacy notice, some give consents and take them back, one
 * has asked for access and been answered, one waits for an answer.
 */
@Component
@Profile("demo")
class OwnDataScenes {

    private final Meanwhile meanwhile;
    private final People people;
    private final Acknowledgements acknowledgements;
    private final Consents consents;
    private final DataRequests requests;

    OwnDataScenes(
            Meanwhile meanwhile,
            People people,
            Acknowledgements acknowledgements,
            Consents consents,
            DataRequests requests) {
        this.meanwhile = meanwhile;
        this.people = people;
        this.acknowledgements = acknowledgements;
        this.consents = consents;
        this.requests = requests;
    }

    void everybodyNotesTheNotice() {
        staff().forEach(person -> acknowledgements.add(person, Way.PAGE));
    }

    void plan(Instant now) {
        meanwhile.add(
                before(now, 70), () -> requests.file(company(0), RequestKind.ACCESS, "What do you hold about me?"));
        meanwhile.add(before(now, 66), () -> answer("""
                What we hold is in the copy that you find under "My data", chapter by chapter; the privacy notice says what
                for, who receives it and how long it stays. If something is missing or wrong, tell us."""));
        meanwhile.add(before(now, 60), () -> say(company(1), "newsletter", true));
        meanwhile.add(before(now, 45), () -> say(company(2), "photos", true));
        meanwhile.add(before(now, 45), () -> say(company(2), "follow-up", true));
        meanwhile.add(before(now, 30), this::mostNoteTheNewOne);
        meanwhile.add(
                before(now, 24),
                () -> requests.file(
                        company(4), RequestKind.ERASE, "I have left the company. Please erase what you can."));
        meanwhile.add(before(now, 20), () -> takeBack("newsletter"));
    }

    private static Instant before(Instant now, int days) {
        return now.minus(Duration.ofDays(days));
    }

    /** Some have not been here since. */
    private void mostNoteTheNewOne() {
        var staff = staff();
        staff.subList(0, staff.size() - 2).forEach(person -> acknowledgements.add(person, Way.PAGE));
        var companies = people.contacts(Role.SME);
        for (int n = 0; n < companies.size(); n++) {
            if (n % 4 != 3) {
                acknowledgements.add(companies.get(n).id(), Way.PAGE);
            }
        }
    }

    private List<Long> staff() {
        return people.staff().stream()
                .map(Membership::person)
                .map(Person::id)
                .distinct()
                .sorted()
                .toList();
    }

    /** One of the contacts that there are by then. */
    private Actor company(int which) {
        var contacts = people.contacts(Role.SME);
        return actor(contacts.get(which % contacts.size()));
    }

    private void answer(String words) {
        var office = actor(people.contacts(Role.COORDINATOR).get(0));
        requests.open(office)
                .forEach(request -> requests.answer(office, request.id(), true, words.replaceAll("\\s+", " ")));
    }

    /** Whoever comes first of those that agreed. */
    private void takeBack(String category) {
        people.contacts(Role.SME).stream()
                .map(this::actor)
                .filter(person -> consents.isGiven(person.person(), category))
                .findFirst()
                .ifPresent(person -> say(person, category, false));
    }

    private void say(Actor person, String category, boolean given) {
        consents.say(person.person(), category, given, Way.PAGE, null);
    }

    private Actor actor(Person person) {
        return people.actor(person.id()).orElseThrow();
    }
}
