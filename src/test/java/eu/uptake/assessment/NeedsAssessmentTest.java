package eu.uptake.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.uptake.assessment.CorrectionRefused.Why;
import eu.uptake.assessment.NeedsAssessment.Wish;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NeedsAssessmentTest {

    private final AssessmentFixtures room = new AssessmentFixtures();

    @Test
    void goesFromDraftToTheOneThatCounts() {
        var file = room.aCase(null);

        room.assessment.describe(file, List.of());
        assertThat(states(file.id())).containsExactly("DRAFT");
        room.submitted(file, Answered.t0());
        assertThat(states(file.id())).containsExactly("SUBMITTED");
        room.validate(file, List.of(), Opinion.NONE);
        assertThat(states(file.id())).containsExactly("IN_VALIDATION");
        room.assessment.agree(file);
        assertThat(states(file.id())).containsExactly("VALIDATED");
    }

    @Test
    void keepsTheVersionOfTheQuestionnaireWithItsScores() {
        var file = room.aCase(null);

        room.validated(file, Answered.t0());

        var kept = room.jdbc.sql("SELECT * FROM assessment").query().singleRow();
        assertThat(kept).containsEntry("questionnaire", "needs-dma-like-1").containsEntry("band", "AVERAGE");
        assertThat(kept.get("overall")).hasToString("26.742063");
        assertThat(room.jdbc
                        .sql("SELECT score FROM assessment_score WHERE dimension = 'D4'")
                        .query(String.class)
                        .single())
                .isEqualTo("23.809524");
    }

    @Test
    void correctionChangesTheScoreAndLeavesTheAnswerAsItWasGiven() {
        var file = room.aCase(null);
        room.submitted(file, Answered.t0());

        room.validate(
                file,
                List.of(new Change("Q4.3", "0", "Drawings are made by hand."), new Change("Q8.5", "yes", "Seen.")),
                Opinion.NONE);

        var result = room.result(file);
        assertThat(Figures.rounded(result.scores().questions().get("Q4"))).isEqualTo("8.57");
        assertThat(Figures.rounded(result.scores().questions().get("Q8"))).isEqualTo("50.00");
        assertThat(Figures.rounded(result.own().questions().get("Q4"))).isEqualTo("20.00");
        assertThat(result.assessment().content().answers()).containsEntry("Q4.3", "4");
        assertThat(result.assessment().content().corrections())
                .containsExactly(
                        new Correction("Q4.3", "4", "0", "Drawings are made by hand."),
                        new Correction("Q8.5", "no", "yes", "Seen."));
        assertThat(result.assessment().marks().own()).isCloseTo(26.742063, within());
        assertThat(result.assessment().marks().overall())
                .isNotEqualTo(result.assessment().marks().own());
    }

    private static org.assertj.core.data.Offset<Double> within() {
        return org.assertj.core.data.Offset.offset(0.00001);
    }

    @Test
    void correctionsOfASecondLookTakeThePlaceOfTheFirstOnes() {
        var file = room.aCase(null);
        room.submitted(file, Answered.t0());
        room.validate(file, List.of(new Change("Q4.3", "0", "By hand.")), Opinion.NONE);

        room.validate(file, List.of(new Change("Q4.1", "1", "A trial.")), Opinion.NONE);

        assertThat(room.result(file).assessment().content().corrections())
                .extracting(Correction::item)
                .containsExactly("Q4.1");
        assertThat(Figures.rounded(room.result(file).scores().questions().get("Q4")))
                .isEqualTo("22.86");
    }

    @ParameterizedTest
    @CsvSource({
        "Q4.3, 4,     SAME",
        "Q8.5, no,    SAME",
        "Q4.3, 9,     UNKNOWN",
        "Q4.3, yes,   UNKNOWN",
        "Q99.1, yes,  UNKNOWN",
        "A1.1, 3,     UNKNOWN",
        "Q4.1, 1,     TWICE"
    })
    void refusesACorrectionThatIsNone(String item, String to, Why why) {
        var file = room.aCase(null);
        room.submitted(file, Answered.t0());
        var changes = List.of(new Change("Q4.1", "2", "A trial."), new Change(item, to, "Why."));

        assertThatThrownBy(() -> room.validate(file, changes, Opinion.NONE))
                .isInstanceOfSatisfying(CorrectionRefused.class, refused -> {
                    assertThat(refused.why()).isEqualTo(why);
                    assertThat(refused.row()).isEqualTo(1);
                });
        assertThat(room.result(file).assessment().content().corrections()).isEmpty();
    }

    @Test
    void assessmentBegunAnewTakesThePlaceOfTheOldOneOnlyOnceItIsValidated() {
        var file = room.aCase(null);
        room.validated(file, Answered.t0());

        room.assessment.describe(file, List.of());
        room.submitted(file, Answered.t1());
        assertThat(states(file.id())).containsExactly("VALIDATED", "SUBMITTED");
        room.validate(file, List.of(), Opinion.NONE);
        room.assessment.agree(file);

        assertThat(states(file.id())).containsExactly("SUPERSEDED", "VALIDATED");
        assertThat(room.result(file).assessment().occasion()).isEqualTo(Occasion.T0);
        assertThat(room.result(file).before()).isNull();
    }

    @Test
    void answersGivenAgainAreOfTheNextOccasion() {
        var file = room.aCase(null);
        room.validated(file, Answered.t0());

        room.submitted(file, Answered.t1());
        room.validate(file, List.of(), Opinion.NONE);
        room.assessment.agree(file);

        assertThat(room.results.of(file))
                .extracting(result -> result.assessment().occasion())
                .containsExactly(Occasion.T0, Occasion.T1);
        assertThat(states(file.id())).containsExactly("VALIDATED", "VALIDATED");
        room.later();
        room.submitted(file, Answered.t1());
        assertThat(room.result(file).assessment().occasion()).isEqualTo(Occasion.T2);
    }

    /** T1 a year and T2 two years after T0, never in the past, and T2 half a year after T1 at the least. */
    @ParameterizedTest
    @CsvSource({
        "0, 12, 2027-03-02T09:00:00Z",
        "0, 24, 2028-03-02T09:00:00Z",
        "400, 12, 2027-04-06T09:00:00Z",
        "400, 24, 2028-03-02T09:00:00Z"
    })
    void laterMeasurementsAreDueCountedFromTheFirst(int daysLater, int months, Instant due) {
        var file = room.aCase(null);
        room.validated(file, Answered.t0());
        room.clock.moveTo(AssessmentFixtures.NOW.plus(Duration.ofDays(daysLater)));

        assertThat(room.assessment.due(file, months)).isEqualTo(due);
    }

    @Test
    void thirdMeasurementIsNotDueBeforeHalfAYearAfterTheSecond() {
        var file = room.aCase(null);
        room.validated(file, Answered.t0());
        room.clock.moveTo(Instant.parse("2027-12-01T09:00:00Z"));
        room.submitted(file, Answered.t1());
        room.validate(file, List.of(), Opinion.NONE);
        room.assessment.agree(file);

        assertThat(room.assessment.due(file, 24)).isEqualTo("2028-06-01T08:00:00Z");
    }

    @Test
    void howFarApartMeasurementsAreIsWhatHoldsOnTheDay() {
        var other = new AssessmentFixtures(new AssessmentParameters(List.of(
                new AssessmentParameters.Dated("measurements.monthsApart", "6", LocalDate.of(2020, 1, 1)),
                new AssessmentParameters.Dated("measurements.monthsApart", "9", LocalDate.of(2027, 12, 1)))));
        var file = other.aCase(null);
        other.validated(file, Answered.t0());
        other.clock.moveTo(Instant.parse("2027-11-30T09:00:00Z"));
        other.submitted(file, Answered.t1());
        other.validate(file, List.of(), Opinion.NONE);
        other.assessment.agree(file);

        assertThat(other.assessment.due(file, 24)).isEqualTo("2028-05-30T08:00:00Z");
        other.clock.moveTo(Instant.parse("2027-12-01T09:00:00Z"));
        assertThat(other.assessment.due(file, 24)).isEqualTo("2028-08-30T08:00:00Z");
    }

    @Test
    void withoutAFirstMeasurementTheNextIsDueNow() {
        assertThat(room.assessment.due(room.aCase(null), 12)).isEqualTo(AssessmentFixtures.NOW);
    }

    /** T0 and T1 of the worked example; corrections count at the third time as at the first. */
    @Test
    void thirdTimeIsComparedWithTheFirstAndWithTheSecond() {
        var file = room.aCase(null);
        room.validated(file, Answered.t0());
        room.submitted(file, Answered.t1());
        room.validate(file, List.of(), Opinion.NONE);
        room.assessment.agree(file);
        room.later();
        room.submitted(file, Answered.t1());
        room.validate(file, List.of(new Change("Q4.3", "0", "Out of use.")), Opinion.NONE);
        room.assessment.agree(file);

        var third = room.result(file);
        assertThat(third.assessment().occasion()).isEqualTo(Occasion.T2);
        assertThat(third.assessment().state()).isEqualTo(AssessmentState.VALIDATED);
        assertThat(third.before().assessment().occasion()).isEqualTo(Occasion.T0);
        assertThat(third.last().assessment().occasion()).isEqualTo(Occasion.T1);
        var readiness = third.asked().dimensions().get(1);
        assertThat(Figures.change(
                        third.last(readiness).orElseThrow(),
                        third.scores().dimensions().get("D2")))
                .isEqualTo("-7.14");
        assertThat(Figures.change(
                        third.first(readiness).orElseThrow(),
                        third.scores().dimensions().get("D2")))
                .isEqualTo("17.14");
    }

    @Test
    void changeIsThatOfTheWorkedExample() {
        var file = room.aCase(null);
        room.validated(file, Answered.t0());
        room.submitted(file, Answered.t1());

        var later = room.result(file);

        assertThat(later.isComparable()).isTrue();
        assertThat(Figures.change(
                        later.before().scores().overall(), later.scores().overall()))
                .isEqualTo("26.55");
        assertThat(later.first(later.asked().dimensions().get(3)).map(Figures::rounded))
                .hasValueSatisfying(first -> assertThat(first).isEqualTo("23.81"));
    }

    @Test
    void anotherQuestionnaireThanTheFirstTimeIsMarked() {
        var file = room.aCase(null);
        room.validated(file, Answered.t0());

        room.submit(file, "answer-manufacturing-questionnaire", Map.of("a1r1", "3"));

        assertThat(room.result(file).isComparable()).isFalse();
        assertThat(room.reckoner().of(file, java.util.Locale.ENGLISH).get(1).remarks())
                .anyMatch(remark -> remark.startsWith("The questionnaire has changed since then"));
    }

    @Test
    void firstQuestionnaireIsRecalled() {
        var file = room.aCase(null);
        assertThat(room.assessment.formToRepeat(file)).isEmpty();
        room.submit(file, "answer-manufacturing-questionnaire", Map.of("a1r1", "3"));

        assertThat(room.assessment.formToRepeat(file)).hasValue("answer-manufacturing-questionnaire");
    }

    @Test
    void adviceIsAskedForWithTheCorrectedAnswersAndTheTechnologyChosen() {
        var file = room.aCase(null);
        room.advised = List.of("MATURE", "MATURE", "PREREQ_DATA");
        room.assessment.describe(
                file,
                List.of(
                        new Wish("ROB", 1, 1, List.of("cost"), List.of()),
                        new Wish("AI", 0, 3, List.of("energyWaste", "cost"), List.of("money"))));
        room.submitted(file, Answered.t0().with("q7", List.of("Q7.2")));
        assertThat(room.asked.get(0))
                .containsEntry("technology", "AI")
                .containsEntry("benefits", List.of("cost", "energyWaste"));
        assertThat(fact(0, "answers")).extractingByKeys("Q7.2", "Q4.3", "Q8.6").containsExactly(true, 4.0, false);

        room.validate(
                file,
                List.of(new Change("Q4.3", "1", "Hardly.")),
                new Opinion("IOT", "high", Opinion.Readiness.UNKNOWN, List.of(), null, "go", null));

        assertThat(room.asked.get(1)).containsEntry("technology", "IOT");
        assertThat(fact(1, "answers")).extractingByKey("Q4.3").isEqualTo(1.0);
        assertThat(fact(1, "scores")).extractingByKeys("Q1.planned", "Q7").containsExactly(50.0, 0.0);
        assertThat(room.result(file).assessment().content().advice()).containsExactly("MATURE", "PREREQ_DATA");
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> fact(int time, String name) {
        return (Map<String, Object>) room.asked.get(time).get(name);
    }

    private List<String> states(long file) {
        return room.jdbc
                .sql("SELECT state FROM assessment WHERE case_id = ? ORDER BY begun_at, id")
                .param(file)
                .query(String.class)
                .list();
    }
}
