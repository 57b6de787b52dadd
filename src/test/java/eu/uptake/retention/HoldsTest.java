package eu.uptake.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import eu.uptake.SignIn;
import eu.uptake.casefile.Case;
import eu.uptake.retention.Line.State;
import eu.uptake.retention.Line.Why;
import eu.uptake.retention.PersonTrace.Outcome;
import eu.uptake.retention.RetentionParameters.Name;
import java.io.IOException;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** While something is held nothing of it goes, whichever way it would have gone. */
class HoldsTest extends RetentionHouse {

    private static final String AUDIT = "Audit of the Court";

    private Case anApplicantOfAProjectThatRuns() throws IOException {
        parameters.set(Name.PROJECT_END, "2199-01-01", LONG_AGO, "Amendment 3", office);
        return anApplicant();
    }

    private long contact(Case file) {
        return walk.sme(file.number()).person();
    }

    @Test
    void contactOfAHeldCaseStaysThoughItsRecordWentEarlier() throws IOException {
        var file = anApplicant();
        var person = contact(file);
        erasedEarlier(file, true);
        assertThat(duePeople()).contains(person);
        var plan = plan(office);
        holds.place(file, AUDIT, office);

        assertThat(duePeople()).doesNotContain(person);
        carryOut(plan);
        assertThat(line(plan, "#" + person).why()).isEqualTo(Why.HELD);
        assertThat(people.find(person).orElseThrow().name()).isEqualTo(name);
    }

    @Test
    void whoOnceWorkedOnAHeldCaseStays() throws IOException {
        parameters.set(Name.BALANCE, "2010-01-01", LONG_AGO, "Letter", office);
        var file = anApplicant();
        notes.add(file, colleague, "Looked into it");
        people.activate(colleague.person(), false);
        assertThat(duePeople()).contains(colleague.person());

        holds.place(file, AUDIT, office);

        assertThat(duePeople()).doesNotContain(colleague.person());
    }

    @Test
    void whoIsErasedInPartKeepsTheMailsOfAHeldCase() throws IOException {
        var file = anApplicantOfAProjectThatRuns();
        var person = contact(file);
        anOldMail(person, file);
        anOldMail(person, null);
        var ofCase = mails(person, file);
        holds.place(file, AUDIT, office);

        forgetting.forget(person, Outcome.PARTLY, office);

        assertThat(mails(person, file)).isEqualTo(ofCase);
        assertThat(mails(person, null)).isZero();
    }

    @Test
    void heldCaseWhoseRecordIsGoneIsKeptForAPersonToo() throws IOException {
        var file = anApplicant();
        erasedEarlier(file, false);
        assertThat(traces.of(contact(file)).orElseThrow().kept()).isEmpty();

        holds.place(file, AUDIT, office);

        var trace = traces.of(contact(file)).orElseThrow();
        assertThat(trace.kept()).extracting(one -> one.number()).containsExactly(file.number());
        assertThat(trace.erasable()).isEmpty();
    }

    @Test
    void nothingGoesWhileEverythingIsHeld() throws IOException {
        parameters.set(Name.BALANCE, "2010-01-01", LONG_AGO, "Letter", office);
        var file = anApplicant();
        var person = contact(file);
        anOldMail(office.person(), null);
        hours(person);
        assertThat(traces.of(person).orElseThrow().timesheets()).isZero();
        var plan = plan(office);
        holds.place(null, AUDIT, office);
        carryOut(plan);

        assertThat(lines.of(plan)).extracting(Line::kind).contains(Line.Kind.values());
        assertThat(lines.of(plan)).allSatisfy(line -> {
            assertThat(line.state()).as(line.label()).isEqualTo(State.LEFT_OUT);
            assertThat(line.why()).isEqualTo(Why.HELD);
        });
        assertThat(planning.preview(LocalDate.now()).lines()).isEmpty();
        assertThat(mails(office.person(), null)).isPositive();
        assertThat(traces.of(person).orElseThrow().timesheets()).isOne();
        assertThatThrownBy(() -> forgetting.forget(
                        person, traces.of(person).orElseThrow().outcome(), office))
                .hasMessage("retention.refused.held");
        jdbc.sql("DELETE FROM timesheet WHERE person_id = ?").param(person).update();
        jdbc.sql("DELETE FROM mail WHERE kind = 'X'").update();
    }

    private void hours(long person) {
        var organisation =
                jdbc.sql("SELECT MIN(id) FROM organisation").query(Long.class).single();
        jdbc.sql("INSERT INTO timesheet (id, person_id, organisation_id, month_key, version, state, hours, newest_line,"
                        + " content, sha256, person_name, signed_at) VALUES (?, ?, ?, '2010-01', 1, 'LOCKED', 1, 1, '{}', 'x',"
                        + " ?, CURRENT_TIMESTAMP)")
                .params(UUID.randomUUID().toString(), person, organisation, name)
                .update();
    }

    @Test
    void draftOfAHeldCaseStaysInItsLog() throws IOException {
        var file = anApplicant();
        var task = jdbc.sql("SELECT MIN(task_id) FROM work_done WHERE case_id = ?")
                .param(file.id())
                .query(String.class)
                .single();
        for (var form : new String[] {task, "start:elsewhere"}) {
            jdbc.sql(
                            "INSERT INTO draft (owner_key, form_key, form_id, answers, saved_at)"
                                    + " VALUES ('person:0', ?, 'x', '{}', TIMESTAMP WITH TIME ZONE '2020-01-01 00:00:00+00:00')")
                    .param(form)
                    .update();
        }
        holds.place(file, AUDIT, office);
        carryOut(plan(office));

        assertThat(jdbc.sql("SELECT form_key FROM draft WHERE owner_key = 'person:0'")
                        .query(String.class)
                        .list())
                .containsExactly(task);
        jdbc.sql("DELETE FROM draft WHERE owner_key = 'person:0'").update();
    }

    /** Whoever places one waits for an erasure under way, and an erasure for them. */
    @Test
    void holdThatIsBeingPlacedIsSeenByAnErasure() throws Exception {
        var file = anApplicantOfAProjectThatRuns();
        var person = contact(file);
        var erasure = new CompletableFuture<Outcome>();
        transaction.executeWithoutResult(status -> {
            holds.place(file, AUDIT, office);
            new Thread(() -> {
                        try {
                            erasure.complete(forgetting.forget(person, Outcome.WHOLLY, office));
                        } catch (RuntimeException refused) {
                            erasure.completeExceptionally(refused);
                        }
                    })
                    .start();
            assertThat(isOverWithin(erasure)).as("waits for the hold").isFalse();
        });

        assertThatThrownBy(() -> erasure.get(20, TimeUnit.SECONDS)).hasRootCauseMessage("retention.refused.changed");
        assertThat(people.find(person).orElseThrow().name()).isEqualTo(name);
    }

    private static boolean isOverWithin(CompletableFuture<?> work) {
        try {
            work.get(700, TimeUnit.MILLISECONDS);
        } catch (java.util.concurrent.TimeoutException waits) {
            return false;
        } catch (Exception over) {
            return true;
        }
        return true;
    }

    @Test
    void holdIsTheReasonThatAPersonIsGivenAndHasNoDay() throws Exception {
        var file = anApplicantOfAProjectThatRuns();
        holds.place(file, AUDIT, office);

        mvc.perform(get("/retention/person/" + contact(file))
                        .param("lang", "en")
                        .with(SignIn.as(office)))
                .andExpect(content()
                        .string(containsString("Case " + file.number() + ": a check, audit, dispute or claim")))
                .andExpect(content().string(containsString("as long as it is held")))
                .andExpect(content().string(not(containsString("kept until"))));
    }
}
