package eu.uptake.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import eu.uptake.casefile.Chain.Fault;
import eu.uptake.registry.Companies;
import eu.uptake.registry.Organisations;
import eu.uptake.registry.People;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(
        classes = CaseHouse.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:evidence-test;DB_CLOSE_DELAY=-1;OPTIMIZE_REUSE_RESULTS=FALSE",
            "spring.datasource.hikari.maximum-pool-size=3",
            "spring.datasource.hikari.connection-timeout=3000",
            "uptake.home=target/evidence-test-home"
        })
class TimelineChainTest {

    @Autowired
    Timeline timeline;

    @Autowired
    ChainRound round;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private CaseFixtures fixtures;
    private Case file;

    @BeforeEach
    void aCaseWithSixEntries(
            @Autowired Companies companies,
            @Autowired Organisations organisations,
            @Autowired People people,
            @Autowired Cases cases) {
        fixtures = new CaseFixtures(companies, organisations, people, cases);
        file = written(6);
    }

    /** Others look at the chains of all cases. */
    @AfterEach
    void nothingIsLeftOfIt() {
        meddle("DELETE FROM timeline WHERE case_id = :id");
        meddle("UPDATE case_file SET last_seq = 0, last_hash = '' WHERE id = :id");
        meddle("DELETE FROM chain_check WHERE case_id = :id");
    }

    private Case written(int entries) {
        var opened = fixtures.aCase(Locale.ENGLISH);
        for (int n = 0; n < entries; n++) {
            var detail = Map.of("task", "Task " + n, "reason", "Größe ½ – " + n);
            transaction.executeWithoutResult(
                    status -> timeline.add(opened.file(), Happening.TASK_DONE, detail, opened.contact()));
        }
        return opened.file();
    }

    private void meddle(String sql) {
        jdbc.sql(sql).param("id", file.id()).update();
    }

    private void expect(int at, Fault fault) {
        assertThat(timeline.verify(file)).isEqualTo(new Chain.Broken(at, fault));
    }

    @Test
    void findsWholeWhatNobodyTouched() {
        assertThat(timeline.verify(file)).isInstanceOfSatisfying(Chain.Whole.class, whole -> {
            assertThat(whole.entries()).isEqualTo(6);
            assertThat(whole.hash()).hasSize(64);
        });
        assertThat(timeline.verify(written(0))).isEqualTo(new Chain.Whole(0, ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "at = at + INTERVAL '1' SECOND",
                "kind = 'NOTED'",
                "kind = 'NOTHING_KNOWN'",
                "person_id = NULL",
                "person_name = 'Somebody Else'",
                "person_name = NULL",
                "detail = '{\"reason\":\"another\",\"task\":\"Task 3\"}'",
                "detail = detail || ' '",
                "detail = 'no JSON'",
                "hash = REPEAT('0', 64)"
            })
    void findsEveryColumnThatWasChanged(String change) {
        meddle("UPDATE timeline SET " + change + " WHERE case_id = :id AND seq = 4");

        expect(4, Fault.CHANGED);
    }

    @Test
    void findsARowThatIsGone() {
        meddle("DELETE FROM timeline WHERE case_id = :id AND seq = 3");

        expect(3, Fault.MISSING);
    }

    @Test
    void findsARowThatIsGoneThoughTheOthersMovedUp() {
        meddle("DELETE FROM timeline WHERE case_id = :id AND seq = 3");
        for (int n = 4; n <= 6; n++) {
            meddle("UPDATE timeline SET seq = seq - 1 WHERE case_id = :id AND seq = " + n);
        }

        expect(3, Fault.MISSING);
    }

    @Test
    void findsARowThatWasPutBetweenOthers() {
        for (int n = 6; n >= 3; n--) {
            meddle("UPDATE timeline SET seq = seq + 1 WHERE case_id = :id AND seq = " + n);
        }
        meddle(
                "INSERT INTO timeline (case_id, seq, at, kind, person_id, person_name, detail, hash) SELECT case_id, 3, at, kind, person_id, person_name, detail, hash FROM timeline"
                        + " WHERE case_id = :id AND seq = 2");

        expect(3, Fault.INSERTED);
    }

    @Test
    void findsARowThatWasPutAtTheEnd() {
        meddle(
                "INSERT INTO timeline (case_id, seq, at, kind, person_id, person_name, detail, hash) SELECT case_id, 7, at, kind, person_id, person_name, detail, hash FROM timeline"
                        + " WHERE case_id = :id AND seq = 6");

        expect(7, Fault.INSERTED);
    }

    @Test
    void findsRowsThatChangedPlaces() {
        meddle("UPDATE timeline SET seq = 99 WHERE case_id = :id AND seq = 2");
        meddle("UPDATE timeline SET seq = 2 WHERE case_id = :id AND seq = 5");
        meddle("UPDATE timeline SET seq = 5 WHERE case_id = :id AND seq = 99");

        expect(2, Fault.REORDERED);
    }

    @Test
    void findsThatTheEndWasCutOff() {
        meddle("DELETE FROM timeline WHERE case_id = :id AND seq > 4");

        expect(5, Fault.CUT_OFF);
    }

    @Test
    void findsThatTheEndWasCutOffThoughTheCaseSaysSoToo() {
        meddle("DELETE FROM timeline WHERE case_id = :id AND seq > 4");
        meddle("UPDATE case_file SET last_seq = 4 WHERE id = :id");

        expect(4, Fault.REWRITTEN);
    }

    @Test
    void findsARowThatCameFromAnotherCase() {
        var other = written(3);
        jdbc.sql("UPDATE timeline SET case_id = :here, seq = 7 WHERE case_id = :there AND seq = 3")
                .param("here", file.id())
                .param("there", other.id())
                .update();

        expect(7, Fault.INSERTED);
        assertThat(timeline.verify(other)).isEqualTo(new Chain.Broken(3, Fault.CUT_OFF));
    }

    @Test
    void findsAHistoryThatWasWrittenAnewSinceItWasLookedAt() {
        timeline.look(file.id());
        meddle("DELETE FROM timeline WHERE case_id = :id");
        meddle("UPDATE case_file SET last_seq = 0, last_hash = '' WHERE id = :id");
        for (int n = 0; n < 6; n++) {
            transaction.executeWithoutResult(
                    status -> timeline.add(file, Happening.NOTED, Map.of("task", "Another story"), null));
        }

        expect(6, Fault.REWRITTEN);
    }

    @Test
    void aHistoryThatGrewSinceItWasLookedAtIsWhole() {
        timeline.look(file.id());
        transaction.executeWithoutResult(status -> timeline.add(file, Happening.NOTED, Map.of(), null));

        assertThat(timeline.verify(file).isWhole()).isTrue();
    }

    @Test
    void theRoundFindsTheBrokenCaseGoesOnWhereItStoppedAndRestsForADay() {
        meddle("UPDATE timeline SET kind = 'NOTED' WHERE case_id = :id AND seq = 2");
        jdbc.sql(
                        "UPDATE chain_round SET after_case = :id - 1, checked = 7, begun_at = CURRENT_TIMESTAMP, ended_at = NULL")
                .param("id", file.id())
                .update();

        round.goOn();

        assertThat(round.broken())
                .filteredOn(found -> found.number().equals(file.number()))
                .singleElement()
                .satisfies(found -> assertThat(found.at()).isEqualTo(2));
        var progress = round.progress();
        assertThat(progress.checked()).isGreaterThanOrEqualTo(8);
        assertThat(progress.broken()).isPositive();
        assertThat(progress.endedAt()).isNotNull();

        round.goOn();
        assertThat(round.progress()).isEqualTo(progress);
    }

    @Test
    void whatWasMendedIsNoLongerFound() {
        meddle("UPDATE timeline SET kind = 'NOTED' WHERE case_id = :id AND seq = 2");
        timeline.look(file.id());
        meddle("UPDATE timeline SET kind = 'TASK_DONE' WHERE case_id = :id AND seq = 2");
        timeline.look(file.id());

        assertThat(round.broken()).noneMatch(found -> found.number().equals(file.number()));
    }
}
