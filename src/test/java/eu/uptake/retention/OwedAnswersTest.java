package eu.uptake.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.uptake.casefile.Case;
import eu.uptake.platform.Actor;
import eu.uptake.privacy.DataRequests;
import eu.uptake.privacy.RequestKind;
import eu.uptake.retention.Line.Why;
import eu.uptake.retention.PersonTrace.Outcome;
import eu.uptake.retention.RetentionParameters.Name;
import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever asks gets an answer (Article 12(3) and (4) of the GDPR), and what they asked does not outlive what they were. */
class OwedAnswersTest extends RetentionHouse {

    @Autowired
    private DataRequests requests;

    private Case anApplicantOfAProjectThatRuns() throws IOException {
        parameters.set(Name.PROJECT_END, "2199-01-01", LONG_AGO, "Amendment 3", office);
        return anApplicant();
    }

    private Actor contact(Case file) {
        return walk.sme(file.number());
    }

    @Test
    void nobodyIsErasedWhoStillWaitsForTheirAnswer() throws IOException {
        var file = anApplicantOfAProjectThatRuns();
        var person = contact(file);
        var request = requests.file(person, RequestKind.ERASE, "All that you have of " + name);

        assertThatThrownBy(() -> forgetting.forget(person.person(), Outcome.WHOLLY, office))
                .hasMessage("retention.refused.owed");
        requests.answer(office, request, true, "We erase it today, " + name);
        assertThat(jdbc.sql("SELECT address FROM mail WHERE person_id = ? AND kind = 'DATA_REQUEST_ANSWERED'")
                        .param(person.person())
                        .query(String.class)
                        .list())
                .containsExactly(email);
        forgetting.forget(person.person(), Outcome.WHOLLY, office);

        assertThat(places(name, surname, email, phone)).isEmpty();
    }

    @Test
    void nobodyIsErasedWhileAMailToThemIsOnItsWay() throws IOException {
        var person = contact(anApplicantOfAProjectThatRuns());
        anOldMail(person.person(), null);
        jdbc.sql("UPDATE mail SET state = 'QUEUED', due_at = ? WHERE kind = 'X'")
                .param(java.sql.Timestamp.valueOf(LocalDate.of(2199, 1, 1).atStartOfDay()))
                .update();

        assertThatThrownBy(() -> forgetting.forget(person.person(), Outcome.WHOLLY, office))
                .hasMessage("retention.refused.owed");
        jdbc.sql("DELETE FROM mail WHERE kind = 'X'").update();
    }

    @Test
    void runLeavesOutWhoWaitsForAnAnswer() throws IOException {
        var file = anApplicant();
        var person = contact(file);
        var plan = plan(office);
        var request = requests.file(person, RequestKind.ACCESS, "");
        carryOut(plan);

        assertThat(line(plan, "#" + person.person()).why()).isEqualTo(Why.NOT_DUE);
        assertThat(duePeople()).doesNotContain(person.person());
        requests.answer(office, request, true, "Here it is");
        assertThat(duePeople()).contains(person.person());
    }

    @Test
    void whoWasErasedInPartFirstIsErasedWhollyWhenTheirTimeIsOver() throws IOException {
        var file = anApplicant();
        var person = contact(file);
        jdbc.sql("UPDATE case_file SET status = 'CLOSED' WHERE id = ?")
                .param(file.id())
                .update();
        parameters.set(Name.BALANCE, LocalDate.now().toString(), LONG_AGO, "Letter", office);
        var request = requests.file(person, RequestKind.ERASE, "Write to " + email);
        requests.answer(office, request, false, "Evidence stays");
        // what was typed into the form is not where the address is learned from
        jdbc.sql("UPDATE submission SET answers = '{}' WHERE case_id = ?")
                .param(file.id())
                .update();
        forgetting.forget(person.person(), Outcome.PARTLY, office);
        assertThat(places(email)).isNotEmpty();

        parameters.set(Name.BALANCE, "2010-01-01", LONG_AGO, "Letter", office);
        carryOut(plan(office));

        assertThat(places(name, surname, email, phone)).isEmpty();
    }

    @Test
    void answeredRequestsGoWithTheLogs() {
        jdbc.sql("INSERT INTO data_request (id, name, email, kind, wish, way, received_on, due_on, state, answer,"
                        + " answered_at) VALUES (-1, :name, :email, 'ACCESS', 'x', 'TOLD', DATE '2020-01-01',"
                        + " DATE '2020-02-01', 'ANSWERED', 'Nothing is held',"
                        + " TIMESTAMP WITH TIME ZONE '2020-01-02 00:00:00+00:00')")
                .param("name", name)
                .param("email", email)
                .update();
        jdbc.sql("INSERT INTO data_copy (person_id, made_by, at, format, request_id) VALUES (:by, :by,"
                        + " TIMESTAMP WITH TIME ZONE '2020-01-02 00:00:00+00:00', 'PDF', -1)")
                .param("by", office.person())
                .update();
        carryOut(plan(office));

        assertThat(places(name, email)).isEmpty();
    }

    @Test
    void mailsOfACaseStayWithTheCaseAndAllOthersGoWithTheLogs() throws IOException {
        var file = anApplicantOfAProjectThatRuns();
        var person = contact(file).person();
        anOldMail(person, file);
        anOldMail(person, null);
        var before = mails(person, file);
        carryOut(plan(office));

        assertThat(mails(person, file)).isEqualTo(before).isPositive();
        assertThat(jdbc.sql("SELECT COUNT(*) FROM mail WHERE kind = 'X' AND case_id IS NULL")
                        .query(Long.class)
                        .single())
                .isZero();
        jdbc.sql("DELETE FROM mail WHERE kind = 'X'").update();
    }
}
