package eu.uptake.adoption;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What may be read of answers, on a table of their own. */
class SurveysTest {

    private static final long ADVISOR = 7;

    private JdbcClient jdbc;
    private Instant now = Instant.parse("2026-03-02T09:00:00Z");
    private int tasks;

    @BeforeEach
    void open() {
        var database = new DriverManagerDataSource(
                "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;OPTIMIZE_REUSE_RESULTS=FALSE");
        jdbc = JdbcClient.create(database);
        jdbc.sql("CREATE TABLE case_file (id BIGINT PRIMARY KEY, advisor_id BIGINT)")
                .update();
        jdbc.sql("CREATE TABLE survey_answer (task_id VARCHAR(64) PRIMARY KEY, case_id BIGINT, element VARCHAR(100),"
                        + " item VARCHAR(64), about VARCHAR(200), at TIMESTAMP WITH TIME ZONE, recommend INTEGER,"
                        + " usefulness INTEGER, competence INTEGER, speed INTEGER, paperwork INTEGER)")
                .update();
        jdbc.sql("INSERT INTO case_file VALUES (1, 7), (2, 8)").update();
    }

    @Test
    void serviceIsShownByItselfOnlyFromFiveAnswersOnWithTheRateOfAnswers() {
        answers("Training", 4);
        answer(1, "Training", null, null);
        assertThat(topics()).isEmpty();

        answer(1, "Training", 2, 1);
        var training = surveys().byService().get(0);
        assertThat(training.recommend().score()).hasValue(60);
        assertThat(training.usefulness()).isEqualByComparingTo("3.4");
        assertThat(training.recommend().rate()).isEqualTo(83);
    }

    @Test
    void whatFewSayOfAServiceCannotBeSubtractedFromWhatTheOccasionShows() {
        answers("Training", 5);
        answers("Trial", 6);
        assertThat(topics()).containsExactly("Training", "Trial");

        answer(1, "Audit", 3, 1);
        assertThat(topics()).containsExactly("Trial");

        answers("Audit", 4);
        assertThat(topics()).containsExactly("Audit", "Training", "Trial");
    }

    @Test
    void advisorReadsMeansOfOwnCompaniesFromThreeAnswersOnAndNobodyElses() {
        answer(1, "Training", 9, 5);
        answer(1, "Training", 9, 4);
        for (var n = 0; n < 6; n++) {
            answer(2, "Training", 1, 1);
        }
        assertThat(own().usefulness()).isNull();
        assertThat(own().recommend().answered()).isZero();

        answer(1, "Training", 9, 3);
        assertThat(own().usefulness()).isEqualByComparingTo("4.0");
        assertThat(own().recommend().answered()).isEqualTo(3);
        assertThat(own().recommend().score()).as("from five on").isEmpty();
        assertThat(surveys().byOccasionFor(99)).isEmpty();
    }

    @Test
    void newestAnswerCannotBeToldFromHowTheFiguresChange() {
        for (var n = 0; n < 6; n++) {
            answer(1, "Training", 9, 4);
        }
        var before = own();

        answer(1, "Training", 0, 1);
        answer(1, "Training", 0, 1);
        assertThat(own().usefulness()).isEqualByComparingTo(before.usefulness());
        assertThat(own().recommend().score()).isEqualTo(before.recommend().score());

        answer(1, "Training", 0, 1);
        assertThat(own().usefulness()).isEqualByComparingTo("3.0");
    }

    @Test
    void laterAnswerAboutTheSameServiceTakesThePlaceOfTheEarlier() {
        answer(1, "Training", 9, 4);
        keep(1, "item-0", "Training", 2, 1);

        assertThat(jdbc.sql("SELECT recommend FROM survey_answer")
                        .query(Integer.class)
                        .list())
                .containsExactly(2);
    }

    private List<String> topics() {
        return surveys().byService().stream().map(Satisfaction::topic).toList();
    }

    private void answers(String service, int many) {
        for (var n = 0; n < many; n++) {
            answer(1, service, 9, 4);
        }
    }

    private Satisfaction own() {
        return surveys().byOccasionFor(ADVISOR).get(0);
    }

    private Surveys surveys() {
        return new Surveys(jdbc, Clock.fixed(now, ZoneOffset.UTC));
    }

    private void answer(long file, String service, @Nullable Integer recommend, @Nullable Integer usefulness) {
        keep(file, "item-" + tasks, service, recommend, usefulness);
    }

    private void keep(
            long file, String item, String service, @Nullable Integer recommend, @Nullable Integer usefulness) {
        now = now.plus(Duration.ofHours(1));
        surveys()
                .keep(new SurveyAnswer(
                        "task-" + tasks++,
                        file,
                        "userTask_acceptDeliverable",
                        item,
                        service,
                        recommend,
                        usefulness,
                        null,
                        null,
                        null));
    }
}
