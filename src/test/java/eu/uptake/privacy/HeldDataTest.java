package eu.uptake.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every question of this room and those that it asks of all rooms, on whichever database. */
class HeldDataTest extends PrivacyTest {

    @Autowired
    HeldData held;

    @Autowired
    Consents consents;

    @Autowired
    ConsentList list;

    @Autowired
    Acknowledgements acknowledgements;

    @Autowired
    DataRequests requests;

    @Autowired
    RequestReminders reminders;

    @Test
    void everyRoomAnswersAndWhatWasSaidIsThere() {
        today("2026-03-05");
        var person = advisor();
        var office = coordinator();
        acknowledgements.add(person.person(), Way.PAGE);
        acknowledgements.add(person.person(), Way.PAGE);
        consents.say(person.person(), "photos", true, Way.PAGE, null);
        consents.say(person.person(), "photos", false, Way.TOLD, office.person());
        var own = requests.file(person, RequestKind.ACCESS, "All of it");
        var letter = requests.record(
                office,
                new NewRequest("No One", "no.one@nowhere.test", RequestKind.ERASE, "", LocalDate.of(2026, 2, 7)));
        reminders.remind();
        requests.extend(office, own, "Many rooms");
        requests.answer(office, letter, false, "Nothing is held.");

        var about = rows(person.person());
        assertThat(about).hasSizeGreaterThan(25);
        assertThat(about.get("consents")).isEqualTo(2);
        assertThat(about.get("acknowledgements")).isEqualTo(1);
        assertThat(about.get("requests")).isEqualTo(1);
        assertThat(rows(office.person()).get("requestsHandled")).isEqualTo(1);
        assertThat(list.upTo(10, office, new ConsentFilter("photos", ConsentFilter.Stand.BACK)))
                .extracting(ConsentList.Row::person)
                .contains(person.person());
        assertThat(requests.open(office))
                .extracting(DataRequest::id)
                .contains(own)
                .doesNotContain(letter);
        assertThat(requests.closed(office)).extracting(DataRequest::id).contains(letter);
    }

    private Map<String, Integer> rows(long person) {
        return held.about(people.get(person)).stream()
                .collect(Collectors.toMap(
                        HeldData.Held::name, portion -> portion.rows().size()));
    }
}
