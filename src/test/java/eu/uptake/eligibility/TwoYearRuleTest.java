package eu.uptake.eligibility;

import static eu.uptake.eligibility.Declared.company;
import static org.assertj.core.api.Assertions.assertThat;

import eu.uptake.eligibility.Parameters.Dated;
import eu.uptake.eligibility.SizeReckoning.Doubt;
import eu.uptake.eligibility.TwoYearRule.Step;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TwoYearRuleTest {

    private static final String SMALL = "40 5 5";
    private static final String MEDIUM = "60 12 12";
    private static final LocalDate LATELY = LocalDate.of(2025, 3, 1);

    /** The table of the Commission's user guide: the year N, the two before, the status in N. */
    @ParameterizedTest(name = "{0} after {1} and {2} is {3}")
    @CsvSource({
        "SME, no,  no,  no",
        "SME, SME, no,  SME",
        "SME, SME, SME, SME",
        "SME, no,  SME, SME",
        "no,  SME, SME, SME",
        "no,  no,  SME, no",
        "no,  SME, no,  no",
        "no,  no,  no,  no"
    })
    void statusIsLostAndWonAfterTwoYearsInARow(String now, String before, String first, String status) {
        var reckoned = company(figures(now), figures(before), figures(first)).reckoned();

        assertThat(reckoned.isSme()).isEqualTo(status.equals("SME"));
    }

    private static String figures(String year) {
        return year.equals("SME") ? "200 40 40" : "260 60 60";
    }

    @ParameterizedTest(name = "{0} gives {1}")
    @CsvSource({
        "MICRO SMALL MEDIUM, SMALL",
        "MEDIUM SMALL MICRO, SMALL",
        "MICRO MEDIUM MEDIUM, MEDIUM",
        "LARGE MEDIUM SMALL, MEDIUM",
        "SMALL MICRO SMALL, SMALL",
        "SMALL MEDIUM, SMALL",
        "MEDIUM, MEDIUM"
    })
    void companyMovesToTheNearerOfTwoClasses(String oldestFirst, SizeClass status) {
        var statuses = TwoYearRule.statuses(
                Stream.of(oldestFirst.split(" ")).map(SizeClass::valueOf).toList());

        assertThat(statuses.get(statuses.size() - 1).size()).isEqualTo(status);
    }

    @Test
    void everyStepSaysWhatItWas() {
        assertThat(TwoYearRule.statuses(List.of(SizeClass.SMALL, SizeClass.SMALL, SizeClass.MEDIUM, SizeClass.MEDIUM)))
                .extracting(TwoYearRule.Status::step)
                .containsExactly(Step.FIRST, Step.SAME, Step.KEPT, Step.MOVED);
    }

    @Test
    void newOwnerEndsTheGraceAtOnceAndAPersonLooksAtIt() {
        var reckoned = company(MEDIUM, SMALL, SMALL).newOwner(LATELY).reckoned();

        assertThat(reckoned.size()).isEqualTo(SizeClass.MEDIUM);
        assertThat(reckoned.doubts()).containsExactly(Doubt.OWNER_CHANGED);
        assertThat(reckoned.isDoubtful()).isTrue();
    }

    @Test
    void programmeMayKeepTheGraceAndAPersonLooksAtIt() {
        var twoYears = new Parameters(List.of(
                new Dated("ownershipChangeRule", "IMMEDIATE", LocalDate.of(2020, 1, 1)),
                new Dated("ownershipChangeRule", "TWO_YEARS", LocalDate.of(2026, 1, 1))));

        var reckoned = company(MEDIUM, SMALL, SMALL).newOwner(LATELY).reckoned(twoYears);

        assertThat(reckoned.size()).isEqualTo(SizeClass.SMALL);
        assertThat(reckoned.doubts()).containsExactly(Doubt.OWNER_CHANGED);
    }

    @Test
    void newOwnerThatChangesNothingRaisesNoDoubt() {
        assertThat(company(SMALL, SMALL).newOwner(LATELY).reckoned().doubts()).isEmpty();
    }

    @Test
    void newOwnerOfLongAgoDoesNotCount() {
        var reckoned = company(MEDIUM, SMALL, SMALL)
                .newOwner(LocalDate.of(2023, 12, 31))
                .reckoned();

        assertThat(reckoned.size()).isEqualTo(SizeClass.SMALL);
        assertThat(reckoned.ownerRule()).isNull();
    }
}
