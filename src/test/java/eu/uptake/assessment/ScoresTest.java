package eu.uptake.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoresTest {

    private static final Questionnaires ALL = new Questionnaires();
    private static final Questionnaire DIGITAL = ALL.askedBy("answer-questionnaire");
    private static final Questionnaire PLANT = ALL.askedBy("answer-manufacturing-questionnaire");

    @ParameterizedTest
    @CsvSource({
        "Q1, 40.00, 55.00", "Q2, 40.00, 70.00", "Q3, 50.00, 70.00", "Q4, 20.00, 48.57", "Q5, 14.29, 57.14",
        "Q6, 25.00, 50.00", "Q7, 14.29, 57.14", "Q8, 33.33, 66.67", "Q9, 12.00, 40.00", "Q10, 30.00, 40.00",
        "Q11, 30.00, 50.00"
    })
    void questionIsWorthWhatTheWorkedExampleSays(String question, String first, String later) {
        assertThat(Figures.rounded(digital(Answered.t0()).questions().get(question)))
                .isEqualTo(first);
        assertThat(Figures.rounded(digital(Answered.t1()).questions().get(question)))
                .isEqualTo(later);
    }

    @ParameterizedTest
    @CsvSource({
        "D1, 40.00, 60.00, 20.00",
        "D2, 35.00, 59.29, 24.29",
        "D3, 19.64, 53.57, 33.93",
        "D4, 23.81, 61.90, 38.10",
        "D5, 12.00, 40.00, 28.00",
        "D6, 30.00, 45.00, 15.00"
    })
    void areaIsTheWeightedMeanOfItsQuestionsAndItsChangeIsRoundedOnce(
            String dimension, String first, String later, String change) {
        var before = digital(Answered.t0()).dimensions().get(dimension);
        var now = digital(Answered.t1()).dimensions().get(dimension);

        assertThat(Figures.rounded(before)).isEqualTo(first);
        assertThat(Figures.rounded(now)).isEqualTo(later);
        assertThat(Figures.change(before, now)).isEqualTo(change);
    }

    @Test
    void wholeIsTheMeanOfTheAreasWithItsBand() {
        var first = digital(Answered.t0());
        var later = digital(Answered.t1());

        assertThat(Figures.rounded(first.overall())).isEqualTo("26.74");
        assertThat(first.band()).isEqualTo("AVERAGE");
        assertThat(Figures.rounded(later.overall())).isEqualTo("53.29");
        assertThat(later.band()).isEqualTo("MODERATELY_ADVANCED");
        assertThat(Figures.change(first.overall(), later.overall())).isEqualTo("26.55");
    }

    @ParameterizedTest
    @CsvSource({
        "0, BASIC",
        "25, BASIC",
        "25.000001, AVERAGE",
        "50, AVERAGE",
        "50.004, MODERATELY_ADVANCED",
        "75, MODERATELY_ADVANCED",
        "75.1, ADVANCED",
        "100, ADVANCED"
    })
    void bandGoesByTheScoreBeforeItIsRounded(double score, String band) {
        assertThat(DIGITAL.level(score)).isEqualTo(band);
    }

    @Test
    void optionThatExcludesTheOthersLeavesNothingOfItsQuestion() {
        var with = digital(Answered.t0().with("q7", List.of("Q7.1", "Q7.2", "Q7.3")));
        var without = digital(Answered.t0().with("q7", List.of("Q7.1", "Q7.3")));

        assertThat(with.questions().get("Q7")).isZero();
        assertThat(Figures.rounded(without.questions().get("Q7"))).isEqualTo("28.57");
    }

    @Test
    void allOfAQuestionIsWorthAllOfItThoughOneOptionIsWorthNothing() {
        assertThat(digital(Answered.t0().tick("q7", 7)).questions().get("Q7")).isEqualTo(100);
    }

    @Test
    void rowLeftOpenCountsAsTheLowestAndIsNamed() {
        var open = digital(Answered.t0().without("q4r3").without("q11r5"));

        assertThat(open.missing()).containsExactly("Q4.3", "Q11.5");
        assertThat(Figures.rounded(open.questions().get("Q4"))).isEqualTo("8.57");
        assertThat(Figures.rounded(open.questions().get("Q11"))).isEqualTo("10.00");
        assertThat(digital(Answered.t0()).missing()).isEmpty();
    }

    @Test
    void columnOfATableHasAScoreOfItsOwn() {
        assertThat(digital(Answered.t0()).columns()).isEqualTo(Map.of("Q1.invested", 30.0, "Q1.planned", 50.0));
    }

    /** Seven transformations of five items each on 1 to 5: (mean - 1) / 4 in percent. */
    @ParameterizedTest
    @CsvSource({"1 1 1 1 1, 0.00", "5 5 5 5 5, 100.00", "4 4 4 4 4, 75.00", "1 2 3 4 5, 50.00", "2 2 3 1 1, 20.00"})
    void transformationIsWorthItsMeanLevelAboveTheFirst(String levels, String score) {
        var each = levels.split(" ");
        var form =
                IntStream.rangeClosed(1, 5).boxed().collect(Collectors.toMap(row -> "a3r" + row, row -> each[row - 1]));
        var scores = Scores.of(PLANT, PLANT.read(form));

        assertThat(Figures.rounded(scores.dimensions().get("A3"))).isEqualTo(score);
        assertThat(scores.missing()).hasSize(30);
    }

    @Test
    void everyQuestionnaireIsWholeAndItsWeightsCount() {
        assertThat(ALL.all()).hasSize(2).allSatisfy(asked -> {
            assertThat(asked.dimensions())
                    .allSatisfy(dimension -> assertThat(asked.of(dimension)).isNotEmpty());
            assertThat(asked.bands().get(asked.bands().size() - 1).max()).isEqualTo(100);
            assertThat(asked.items().values())
                    .allSatisfy(item -> assertThat(item.values()).hasSizeGreaterThan(1));
        });
        assertThat(PLANT.dimensions()).hasSize(7);
        assertThat(PLANT.questions()).hasSize(35);
    }

    private static Scores digital(Answered answered) {
        return Scores.of(DIGITAL, DIGITAL.read(answered.form()));
    }
}
