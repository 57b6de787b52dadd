package eu.uptake.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.uptake.casefile.Chain.Broken;
import eu.uptake.casefile.Chain.Fault;
import eu.uptake.casefile.Chain.Whole;
import eu.uptake.casefile.TimelineErasure.Told;
import eu.uptake.registry.Companies;
import eu.uptake.registry.Organisations;
import eu.uptake.registry.People;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** An entry without its personal part is told apart from one that somebody changed. */
@SpringBootTest(
        classes = CaseHouse.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:evidence-test;DB_CLOSE_DELAY=-1;OPTIMIZE_REUSE_RESULTS=FALSE",
            "spring.datasource.hikari.maximum-pool-size=3",
            "spring.datasource.hikari.connection-timeout=3000",
            "uptake.home=target/evidence-test-home"
        })
class TimelineErasureTest {

    private static final int ENTRIES = 6;

    @Autowired
    Timeline timeline;

    @Autowired
    TimelineErasure erasure;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private Case file;

    @BeforeEach
    void aCaseWithSixEntries(
            @Autowired Companies companies,
            @Autowired Organisations organisations,
            @Autowired People people,
            @Autowired Cases cases) {
        var opened = new CaseFixtures(companies, organisations, people, cases).aCase(Locale.ENGLISH);
        file = opened.file();
        for (int n = 0; n < ENTRIES; n++) {
            var detail = Map.of("task", "Task " + n, "reason", "Ada said so");
            var by = n == 3 ? null : opened.contact();
            transaction.executeWithoutResult(status -> timeline.add(file, Happening.TASK_DONE, detail, by));
        }
    }

    /** Others look at the chains of all cases. */
    @AfterEach
    void nothingIsLeftOfIt() {
        meddle("DELETE FROM timeline WHERE case_id = :id");
        meddle("UPDATE case_file SET last_seq = 0, last_hash = '' WHERE id = :id");
        meddle("DELETE FROM chain_check WHERE case_id = :id");
    }

    private void meddle(String sql) {
        jdbc.sql(sql).param("id", file.id()).update();
    }

    private int erase(String run) {
        return transaction.execute(status -> erasure.erase(
                file,
                run,
                told -> new Told(
                        null,
                        told.personName() == null ? null : "P-1",
                        Map.of(
                                "task",
                                told.detail().get("task"),
                                "reason",
                                told.detail().get("reason").replace("Ada", "P-1")))));
    }

    @Test
    void historyStaysWholeWithoutItsPeople() {
        assertThat(erase("run 1")).isEqualTo(ENTRIES);

        assertThat(timeline.verify(file)).isInstanceOfSatisfying(Whole.class, whole -> {
            assertThat(whole.entries()).isEqualTo(ENTRIES + 1);
            assertThat(whole.anonymised()).isEqualTo(ENTRIES);
            assertThat(whole.anonymisedAt()).isNotNull();
        });
        assertThat(timeline.of(file).toString()).doesNotContain("Ada").contains("P-1", "Task 5");
    }

    @Test
    void historyGoesOnAndIsErasedAgain() {
        erase("run 1");
        transaction.executeWithoutResult(status ->
                timeline.add(file, Happening.TASK_DONE, Map.of("task", "Task 7", "reason", "Ada again"), null));
        assertThat(erase("run 2")).isEqualTo(1);

        assertThat(timeline.verify(file))
                .isInstanceOfSatisfying(
                        Whole.class, whole -> assertThat(whole.anonymised()).isEqualTo(ENTRIES + 1));
    }

    @Test
    void whatNamesNobodyIsNotTouched() {
        erase("run 1");

        assertThat(erase("run 2")).isZero();
        assertThat(timeline.of(file)).hasSize(ENTRIES + 1);
    }

    @Test
    void entryThatIsOnlySaidToBeAnonymisedIsFound() {
        meddle("UPDATE timeline SET person_name = 'P-1', anonymised_at = at WHERE case_id = :id AND seq = 4");

        assertThat(timeline.verify(file)).isEqualTo(new Broken(4, Fault.CHANGED));
    }

    @Test
    void entryThatIsSaidToBeAnonymisedAfterARealErasureIsFound() {
        erase("run 1");
        transaction.executeWithoutResult(
                status -> timeline.add(file, Happening.TASK_DONE, Map.of("task", "Later"), null));
        meddle("UPDATE timeline SET detail = '{\"task\":\"Forged\"}', anonymised_at = at WHERE case_id = :id AND seq = "
                + (ENTRIES + 2));

        assertThat(timeline.verify(file)).isEqualTo(new Broken(ENTRIES + 2, Fault.CHANGED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "person_name = 'Somebody else'",
                "detail = '{\"reason\":\"P-1 said no\",\"task\":\"Task 2\"}'",
                "kind = 'SIGNED_OFF'",
                "anonymised_at = NULL",
                "hash = 'ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff'"
            })
    void anonymisedEntryThatIsChangedAfterwardsIsFound(String change) {
        erase("run 1");
        meddle("UPDATE timeline SET " + change + " WHERE case_id = :id AND seq = 3");

        assertThat(timeline.verify(file)).isEqualTo(new Broken(3, Fault.CHANGED));
    }

    @Test
    void seamsOfTheErasureCannotBeChangedEither() {
        erase("run 1");
        meddle("UPDATE timeline SET detail = REPLACE(detail, '1:', '9:') WHERE case_id = :id AND kind = 'ANONYMISED'");

        assertThat(timeline.verify(file).isWhole()).isFalse();
    }

    @Test
    void brokenHistoryIsLeftAsItIs() {
        meddle("UPDATE timeline SET person_name = 'Mallory' WHERE case_id = :id AND seq = 2");

        assertThatThrownBy(() -> erase("run " + UUID.randomUUID())).isInstanceOf(HistoryBroken.class);
        assertThat(timeline.of(file)).hasSize(ENTRIES);
    }
}
