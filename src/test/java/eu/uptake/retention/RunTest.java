package eu.uptake.retention;

import static org.assertj.core.api.Assertions.assertThat;

import eu.uptake.retention.Line.State;
import eu.uptake.retention.Line.Why;
import eu.uptake.retention.RetentionParameters.Name;
import java.io.IOException;
import java.time.LocalDate;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Each line is looked at anew, and only what was tried is left out. */
class RunTest extends RetentionHouse {

    private long planOfYesterday() {
        return plans.store(planning.preview(LocalDate.now().minusDays(1)), office);
    }

    @Test
    void whatTheDatesOfTodayKeepIsNotErased() throws IOException {
        var file = anApplicant();
        var person = walk.sme(file.number()).person();
        var plan = planOfYesterday();
        parameters.set(
                Name.PROJECT_END, LocalDate.now().toString(), LocalDate.now(), "Amendment 4 corrects the end", office);
        carryOut(plan);

        assertThat(line(plan, file.number()).why()).isEqualTo(Why.NOT_DUE);
        assertThat(line(plan, "#" + person).why()).isEqualTo(Why.NOT_DUE);
        assertThat(places(name, email)).isNotEmpty();
    }

    @Test
    void whoWorkedForTheProgrammeStaysIfTheBalanceWasCorrected() {
        parameters.set(Name.BALANCE, "2010-01-01", LONG_AGO, "Letter", office);
        people.activate(colleague.person(), false);
        var plan = planOfYesterday();
        parameters.set(Name.BALANCE, LocalDate.now().toString(), LocalDate.now(), "Letter that corrects it", office);
        carryOut(plan);

        assertThat(line(plan, "#" + colleague.person()).why()).isEqualTo(Why.NOT_DUE);
    }

    @Test
    void logsAreKeptForAsLongAsTodaysDatesSay() {
        jdbc.sql("INSERT INTO entry_link (token_hash, person_id, target, created_at, expires_at)"
                        + " VALUES ('older', ?, '/', ?, ?)")
                .params(
                        office.person(),
                        java.sql.Timestamp.valueOf(
                                LocalDate.now().minusMonths(20).atStartOfDay()),
                        java.sql.Timestamp.valueOf(
                                LocalDate.now().minusMonths(20).atStartOfDay()))
                .update();
        var plan = planOfYesterday();
        parameters.set(Name.LOG_MONTHS, "24", LocalDate.now(), "Decision of the office", office);
        carryOut(plan);

        assertThat(line(plan, "ENTRY").state()).isEqualTo(State.DONE);
        assertThat(line(plan, "ENTRY").changed()).isZero();
        assertThat(jdbc.sql("DELETE FROM entry_link WHERE token_hash = 'older'").update())
                .isOne();
    }

    /** Two nodes failed at the same line, and both leave it out. */
    @Test
    void lineAfterTheOneThatFailedIsNotLeftOut() throws IOException {
        anApplicant();
        var plan = plan(office);
        transaction.executeWithoutResult(status -> run.begin(plan, colleague, ""));
        var failed = lines.next(plan).orElseThrow();

        run.leaveOut(plan, failed, Why.FAILED);
        run.leaveOut(plan, failed, Why.FAILED);

        assertThat(lines.of(plan))
                .filteredOn(line -> line.state() == State.LEFT_OUT)
                .extracting(Line::position)
                .containsExactly(failed.position());
    }

    @Test
    void lineThatNobodyTriedIsNotLeftOut() throws Exception {
        var file = anApplicant();
        var plan = plan(office);
        transaction.executeWithoutResult(status -> run.begin(plan, colleague, ""));
        var held = new CountDownLatch(1);
        var other = new Thread(() -> transaction.executeWithoutResult(status -> {
            plans.lock(plan);
            held.countDown();
            sleep(3000); // longer than anybody waits for a lock
        }));
        other.start();
        assertThat(held.await(20, TimeUnit.SECONDS)).isTrue();

        run.goOn();
        other.join();

        assertThat(line(plan, file.number()).state()).isNotEqualTo(State.LEFT_OUT);
        run.goOn();
        assertThat(line(plan, file.number()).state()).isEqualTo(State.DONE);
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
