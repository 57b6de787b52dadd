package eu.uptake.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.uptake.platform.Actor;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class DataRequestsTest extends PrivacyTest {

    @Autowired
    DataRequests requests;

    @Autowired
    RequestReminders reminders;

    Actor person;
    Actor office;

    @BeforeEach
    void aPersonAndAnOffice() {
        today("2026-03-05");
        person = advisor();
        office = coordinator();
    }

    private DataRequest filed() {
        return requests.get(office, requests.file(person, RequestKind.ERASE, "All of it"));
    }

    @Test
    void whoAsksIsToldByWhenAndTheOfficeIsToldThatTheyAsked() {
        var request = filed();

        assertThat(request.dueOn()).isEqualTo("2026-04-05");
        assertThat(request.daysLeft(LocalDate.of(2026, 3, 5))).isEqualTo(31);
        assertThat(mails(person.person())).containsExactly("DATA_REQUEST_RECEIVED");
        assertThat(mails(office.person())).containsExactly("DATA_REQUEST_CAME");
        assertThat(requests.of(person.person())).extracting(DataRequest::id).containsExactly(request.id());
    }

    @Test
    void whatIsSentTwiceIsOneRequest() {
        var request = filed();

        assertThat(filed().id()).isEqualTo(request.id());
        assertThat(requests.file(person, RequestKind.ACCESS, "All of it")).isNotEqualTo(request.id());
        assertThat(mails(person.person())).hasSize(2);
    }

    /** That mail is another person's: nobody finds it when the one who asks is forgotten. */
    @Test
    void theOfficeIsToldTheNumberOfARequestAndNotWhoAsks() {
        var request = filed();

        var mail = jdbc.sql("SELECT body_text, body_html, subject FROM mail WHERE person_id = ?")
                .param(office.person())
                .query()
                .singleRow();
        assertThat(mail.values())
                .allSatisfy(text -> assertThat(text.toString()).doesNotContain(person.name()))
                .anySatisfy(text -> assertThat(text.toString()).contains(request.reference()));
    }

    @Test
    void theClockOfALetterRunsFromTheDayItCame() {
        var email = people.get(person.person()).email();

        var id = requests.record(
                office,
                new NewRequest(person.name(), email.toUpperCase(), RequestKind.ACCESS, "", LocalDate.of(2026, 2, 1)));

        var request = requests.get(office, id);
        assertThat(request.dueOn()).isEqualTo("2026-03-01");
        assertThat(request.person()).isEqualTo(person.person());
        assertThat(request.recordedBy()).isEqualTo(office.name());
        assertThat(mails(person.person())).containsExactly("DATA_REQUEST_RECEIVED");
    }

    @Test
    void somebodyOfWhomNothingIsHeldIsAnsweredToo() {
        var id = requests.record(
                office,
                new NewRequest("No One", "no.one@nowhere.test", RequestKind.ACCESS, "", LocalDate.of(2026, 3, 4)));

        requests.answer(office, id, true, "Nothing is held about you.");

        assertThat(requests.get(office, id).person()).isNull();
        assertThat(requests.get(office, id).state()).isEqualTo(RequestState.ANSWERED);
    }

    @Test
    void isExtendedOnceWithinItsFirstMonthAndThePersonIsToldWhy() {
        var request = filed();
        today("2026-04-05"); // its last day

        requests.extend(office, request.id(), "Three archives have to be asked.");

        var extended = requests.get(office, request.id());
        assertThat(extended.state()).isEqualTo(RequestState.EXTENDED);
        assertThat(extended.dueOn()).isEqualTo("2026-06-05");
        assertThat(extended.extensionReason()).isEqualTo("Three archives have to be asked.");
        assertThat(mails(person.person())).endsWith("DATA_REQUEST_EXTENDED");
        assertThatThrownBy(() -> requests.extend(office, request.id(), "Again")).isInstanceOf(RequestOver.class);
    }

    @Test
    void isNotExtendedOnceItsMonthIsOver() {
        var request = filed();
        today("2026-04-06");

        assertThatThrownBy(() -> requests.extend(office, request.id(), "Late")).isInstanceOf(RequestOver.class);
        assertThat(requests.get(office, request.id()).dueOn()).isEqualTo("2026-04-05");
    }

    @Test
    void isAnsweredOnceLateOrNotAndARefusalTellsItsReason() {
        var request = filed();
        today("2026-05-01");

        requests.answer(office, request.id(), false, "The hours prove what was paid; they stay until 2031.");

        var answered = requests.get(office, request.id());
        assertThat(answered.state()).isEqualTo(RequestState.REFUSED);
        assertThat(answered.answeredBy()).isEqualTo(office.name());
        assertThat(mails(person.person())).endsWith("DATA_REQUEST_REFUSED");
        var text = jdbc.sql("SELECT body_text FROM mail WHERE person_id = ? AND kind = 'DATA_REQUEST_REFUSED'")
                .param(person.person())
                .query(String.class)
                .single();
        assertThat(text).contains("they stay until 2031").contains("data protection authority");
        assertThatThrownBy(() -> requests.answer(office, request.id(), true, "Yes"))
                .isInstanceOf(RequestOver.class);
    }

    @Test
    void onlyCoordinatorsSeeAndAnswerThem() {
        var request = filed();

        for (var stranger : List.of(person, advisor())) {
            assertThatThrownBy(() -> requests.get(stranger, request.id())).isInstanceOf(NoSuchRequest.class);
            assertThatThrownBy(() -> requests.open(stranger)).isInstanceOf(NoSuchRequest.class);
            assertThatThrownBy(() -> requests.closed(stranger)).isInstanceOf(NoSuchRequest.class);
            assertThatThrownBy(() -> requests.answer(stranger, request.id(), true, "Yes"))
                    .isInstanceOf(NoSuchRequest.class);
            assertThatThrownBy(() -> requests.extend(stranger, request.id(), "No time"))
                    .isInstanceOf(NoSuchRequest.class);
            var asked = new NewRequest("A", "a@b.test", RequestKind.COPY, "", LocalDate.of(2026, 3, 5));
            assertThatThrownBy(() -> requests.record(stranger, asked)).isInstanceOf(NoSuchRequest.class);
        }
        assertThat(requests.get(office, request.id()).state()).isEqualTo(RequestState.RECEIVED);
    }

    @Test
    void overdueOnesAreOnTopAndAnsweredOnesApart() {
        var later = filed();
        var letter = new NewRequest("A", "a@b.test", RequestKind.COPY, "", LocalDate.of(2026, 1, 7));
        var overdue = requests.record(office, letter);

        assertThat(requests.open(office)).extracting(DataRequest::id).containsSubsequence(overdue, later.id());
        requests.answer(office, overdue, true, "Here it is.");
        assertThat(requests.open(office)).extracting(DataRequest::id).doesNotContain(overdue);
        assertThat(requests.closed(office)).extracting(DataRequest::id).contains(overdue);
    }

    @Test
    void coordinatorsAreRemindedOncePerStageUntilItIsAnswered() {
        var request = filed();
        for (var day : List.of("2026-03-20", "2026-03-26", "2026-03-27", "2026-04-02", "2026-04-04", "2026-04-09")) {
            today(day);
            reminders.remind();
            reminders.remind();
        }
        assertThat(dueMails(request)).isEqualTo(3); // ten days before, three days before, and late

        requests.answer(office, request.id(), true, "Done.");
        today("2026-04-20");
        reminders.remind();
        assertThat(dueMails(request)).isEqualTo(3);
    }

    private long dueMails(DataRequest request) {
        return jdbc.sql("SELECT COUNT(*) FROM mail WHERE person_id = ? AND event_key LIKE ?")
                .params(office.person(), "data-request/" + request.id() + "/due/%")
                .query(Long.class)
                .single();
    }
}
