package eu.uptake.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import eu.uptake.casefile.Case;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressTest {

    private AssessmentFixtures room;
    private Progress progress;

    @BeforeEach
    void open() {
        room = new AssessmentFixtures();
        progress = new Progress(room.jdbc, room.questionnaires, room.words);
    }

    /** The worked example of section 3.2: +26.55 in all, +38.10 in data and security before rounding. */
    @Test
    void changeOfTheWorkedExampleIsCounted() {
        measuredAgain(Answered.t1());

        assertThat(progress.steps(Locale.ENGLISH)).singleElement().satisfies(step -> {
            assertThat(step.occasion()).isEqualTo("T1");
            assertThat(step.questionnaire()).isEqualTo("Digital maturity");
            assertThat(step.whole().companies()).isEqualTo(1);
            assertThat(step.whole().shownMean()).isEqualTo("26.55");
            assertThat(step.whole().shownMedian()).isEqualTo("26.55");
            assertThat(step.dimensions())
                    .extracting(part -> part.spread().shownMean().toPlainString())
                    .containsExactly("20.00", "24.29", "33.93", "38.10", "28.00", "15.00");
        });
    }

    @Test
    void intervalIsThatOfStudentFromFiveCompaniesOn() {
        IntStream.range(0, 4).forEach(n -> measuredAgain(Answered.t1()));
        assertThat(whole().low()).isNull();

        measuredAgain(Answered.t0());

        var whole = whole();
        assertThat(whole.companies()).isEqualTo(5);
        assertThat(whole.mean()).isCloseTo(26.546 * 4 / 5, within(0.01));
        assertThat(whole.shownMedian()).isEqualTo("26.55");
        var margin = 2.776 * 26.546 * Math.sqrt(0.2) / Math.sqrt(5);
        assertThat(whole.low().doubleValue()).isCloseTo(whole.mean() - margin, within(0.05));
        assertThat(whole.high().doubleValue()).isCloseTo(whole.mean() + margin, within(0.05));
    }

    /** As printed in the usual tables. */
    @ParameterizedTest
    @CsvSource({"4, 2.776", "5, 2.571", "9, 2.262", "10, 2.228", "30, 2.042", "120, 1.980"})
    void quantilesAreThoseOfTheTables(int freedom, double quantile) {
        assertThat(Spread.quantile(freedom)).isCloseTo(quantile, within(0.001));
    }

    @Test
    void whoHasOnlyTheFirstOrAnUnvalidatedSecondIsNotCounted() {
        room.validated(room.aCase(null), Answered.t0());
        var waiting = room.aCase(null);
        room.validated(waiting, Answered.t0());
        room.submitted(waiting, Answered.t1());

        assertThat(progress.steps(Locale.ENGLISH)).isEmpty();
        assertThat(progress.ways(10)).isEmpty();
    }

    @Test
    void companyWithTwoCasesCountsOnceWithItsNewest() {
        var older = measuredAgain(Answered.t1());
        var newer = room.aCaseOf(older.companyId(), null);
        room.validated(newer, Answered.t0());
        again(newer, Answered.t0());

        assertThat(whole().companies()).isEqualTo(1);
        assertThat(whole().shownMean()).isEqualTo("0.00");
    }

    @Test
    void thirdTimeIsAStepOfItsOwnFromTheFirst() {
        var file = measuredAgain(Answered.t1());
        again(file, Answered.t0());

        assertThat(progress.steps(Locale.ENGLISH))
                .extracting(
                        Progress.Step::occasion,
                        step -> step.whole().shownMean().toPlainString())
                .containsExactly(tuple("T1", "26.55"), tuple("T2", "0.00"));
        assertThat(progress.ways(10)).singleElement().satisfies(way -> {
            assertThat(way.first()).isCloseTo(26.74, within(0.01));
            assertThat(way.second()).isCloseTo(53.29, within(0.01));
            assertThat(way.third()).isCloseTo(26.74, within(0.01));
        });
    }

    private Spread whole() {
        return progress.steps(Locale.ENGLISH).get(0).whole();
    }

    private Case measuredAgain(Answered later) {
        var file = room.aCase(null);
        room.validated(file, Answered.t0());
        again(file, later);
        return file;
    }

    private void again(Case file, Answered answers) {
        room.submitted(file, answers);
        room.validate(file, List.of(), Opinion.NONE);
        room.assessment.agree(file);
        room.later();
    }
}
