package eu.uptake.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import eu.uptake.platform.Actor;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ConsentsTest extends PrivacyTest {

    private static final String NEWS = ConsentWordings.NEWSLETTER;

    @Autowired
    Consents consents;

    @Autowired
    ConsentList list;

    @Autowired
    Acknowledgements acknowledgements;

    @Autowired
    Notices notices;

    Actor person;

    @BeforeEach
    void aPerson() {
        today("2026-05-04");
        person = advisor();
    }

    private ConsentState state(String category) {
        return consents.of(person.person()).stream()
                .filter(state -> state.wording().category().equals(category))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void nothingSaidIsNoConsent() {
        assertThat(consents.of(person.person())).hasSizeGreaterThan(3).allSatisfy(state -> {
            assertThat(state.isGiven()).isFalse();
            assertThat(state.latest()).isNull();
        });
    }

    @Test
    void eachIsGivenApartWithMomentWordingAndWay() {
        consents.say(person.person(), NEWS, true, Way.PAGE, null);

        assertThat(state(NEWS).isGiven()).isTrue();
        assertThat(state(NEWS).latest()).isEqualTo(new Consent(NEWS, true, "1", now(), Way.PAGE, null));
        assertThat(state(ConsentWordings.STORIES).isGiven()).isFalse();
    }

    @Test
    void takingBackIsTheSameActAsGivingAndTheHistoryStays() {
        var office = coordinator();
        consents.say(person.person(), NEWS, true, Way.FORM, null);
        today("2026-05-06");
        consents.say(person.person(), NEWS, false, Way.TOLD, office.person());
        consents.say(person.person(), NEWS, false, Way.PAGE, null); // said before

        assertThat(state(NEWS).isGiven()).isFalse();
        assertThat(state(NEWS).history()).extracting(Consent::given).containsExactly(false, true);
        assertThat(state(NEWS).history().get(0).recordedBy()).isEqualTo(office.name());
    }

    @Test
    void whatNobodyIsAskedForCannotBeGiven() {
        assertThatThrownBy(() -> consents.say(person.person(), "tracking", true, Way.PAGE, null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void listsWhoMayBeWrittenToByTheirNewestWord() {
        var office = coordinator();
        var silent = advisor();
        var back = advisor();
        consents.say(person.person(), NEWS, true, Way.PAGE, null);
        consents.say(back.person(), NEWS, true, Way.PAGE, null);
        consents.say(back.person(), NEWS, false, Way.PAGE, null);

        assertThat(listed(office, ConsentFilter.Stand.GIVEN))
                .contains(person.person())
                .doesNotContain(silent.person(), back.person());
        assertThat(listed(office, ConsentFilter.Stand.BACK))
                .contains(back.person())
                .doesNotContain(person.person());
        assertThat(listed(office, ConsentFilter.Stand.NOTHING))
                .contains(silent.person())
                .doesNotContain(person.person(), back.person());
        people.activate(person.person(), false);
        assertThat(listed(office, ConsentFilter.Stand.GIVEN)).doesNotContain(person.person());
    }

    @Test
    void nobodyButCoordinatorsGetsTheList() {
        consents.say(person.person(), NEWS, true, Way.PAGE, null);

        assertThat(listed(person, ConsentFilter.Stand.GIVEN)).isEmpty();
    }

    private List<Long> listed(Actor actor, ConsentFilter.Stand stand) {
        return list.upTo(1000, actor, new ConsentFilter(NEWS, stand)).stream()
                .map(ConsentList.Row::person)
                .toList();
    }

    @Test
    void aNoticeIsNotedOnceAndANewVersionAgain() {
        today("2025-06-01");
        acknowledgements.add(person.person(), Way.FORM);
        acknowledgements.add(person.person(), Way.PAGE);
        assertThat(acknowledgements.of(person.person()))
                .extracting(Acknowledgement::version)
                .containsExactly("2025-1");

        today("2026-05-04");
        assertThat(notices.inForce().version()).isEqualTo("2026-1");
        acknowledgements.add(person.person(), Way.PAGE);

        assertThat(acknowledgements.of(person.person()))
                .extracting(Acknowledgement::version, Acknowledgement::way)
                .containsExactly(tuple("2026-1", Way.PAGE), tuple("2025-1", Way.FORM));
    }

    @Test
    void anOlderNoticeStaysReadableAndOneToComeDoesNotShow() {
        today("2025-06-01");
        assertThat(notices.known()).extracting(Notice::version).containsExactly("2025-1");
        assertThat(notices.find("2026-1")).isEmpty();
        today("2026-05-04");
        assertThat(notices.known()).extracting(Notice::version).containsExactly("2026-1", "2025-1");
    }
}
