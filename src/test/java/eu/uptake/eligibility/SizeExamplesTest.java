package eu.uptake.eligibility;

import static eu.uptake.eligibility.Declared.company;
import static eu.uptake.eligibility.Declared.figures;
import static org.assertj.core.api.Assertions.assertThat;

import eu.uptake.eligibility.RelatedEnterprise.Holder;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The worked examples of the field, by their ids, against the tables as they are shipped. */
class SizeExamplesTest {

    private static final Holder CITY =
            new Holder(HolderKind.LOCAL_AUTHORITY, null, new BigDecimal("900000000"), 300_000L);
    private static final Holder TOWN = new Holder(HolderKind.LOCAL_AUTHORITY, null, new BigDecimal("6000000"), 4_000L);

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "S1, 9.9 2.0 5.0, MICRO",
        "S2, 9 2.1 2.1, SMALL",
        "S3, 10 1 1, SMALL",
        "S4, 49.9 10 30, SMALL",
        "S5, 49 10.01 10.01, MEDIUM",
        "S6, 249.9 50 100, MEDIUM",
        "S7, 249 51 43, MEDIUM",
        "S8, 249 50.01 43.01, LARGE",
        "S9, 250 1 1, LARGE",
        "a cent too much, 249 50.00000001 43.00000001, LARGE",
        "nobody yet, 0 0 0, MICRO"
    })
    void autonomousCompanyIsMeasuredByItsOwnFigures(String id, String own, SizeClass size) {
        var reckoned = company(own, own).reckoned();

        assertThat(reckoned.size()).isEqualTo(size);
        assertThat(reckoned.foundType()).isEqualTo("autonomous");
        assertThat(reckoned.outcome()).isEqualTo(size == SizeClass.LARGE ? "NOT_SME" : "SME_CONFIRMED");
    }

    static Stream<Arguments> ofRelatedEnterprises() {
        return Stream.of(
                Arguments.of(
                        "S10",
                        company("40 8 6").holding("B", 33, "120 30 25").heldBy("C", 49, "60 9 9"),
                        "109 22.31 18.66",
                        SizeClass.MEDIUM,
                        "partner"),
                Arguments.of(
                        "S11",
                        company("40 8 6").holding("B", 60, "60 12 11").heldBy("C", 51, "150 40 30"),
                        "250 60 47",
                        SizeClass.LARGE,
                        "linked"),
                Arguments.of(
                        "S12",
                        company("30 5 4").heldBy("B", 38, "100 20 15").whichHolds("C", 100, "80 15 12"),
                        "98.4 18.3 14.26",
                        SizeClass.MEDIUM,
                        "partner"),
                Arguments.of(
                        "S13",
                        company("9 1.5 1.2").holding("B", 100, "20 4 3").whichHolds("D", 25, "100 30 20"),
                        "54 13 9.2",
                        SizeClass.MEDIUM,
                        "linked"),
                Arguments.of("S14", s14("Fund"), "20 4 3", SizeClass.SMALL, "autonomous"),
                Arguments.of(
                        "S15", s14("Fund").inOneGroupWith("University"), "1220 104 203", SizeClass.LARGE, "linked"),
                Arguments.of(
                        "S17",
                        company("12 1.5 1").heldBy("Town", 40, 40, TOWN),
                        "12 1.5 1",
                        SizeClass.SMALL,
                        "autonomous"),
                Arguments.of("S18", company("20 4 3").heldBy("Y", 25, "100 4 4"), "45 5 4", SizeClass.SMALL, "partner"),
                Arguments.of(
                        "S18, just below",
                        company("20 4 3").heldBy("Y", 24.99),
                        "20 4 3",
                        SizeClass.SMALL,
                        "autonomous"),
                Arguments.of(
                        "S19",
                        company("20 4 3").heldBy("Y", 20, 40, Holder.of(HolderKind.ENTERPRISE), "50 10 5"),
                        "40 8 5",
                        SizeClass.SMALL,
                        "partner"),
                Arguments.of(
                        "S21",
                        company("8 1 1").ofTheSamePersons("Flour mill", true, "5 3 3"),
                        "13 4 4",
                        SizeClass.SMALL,
                        "linked"),
                Arguments.of(
                        "S22",
                        company("8 1 1").ofTheSamePersons("Dentist", false),
                        "8 1 1",
                        SizeClass.MICRO,
                        "autonomous"));
    }

    /** The figures given to university and fund count only once the exception is gone. */
    private static Declared s14(String fund) {
        return company("20 4 3")
                .heldBy("University", 30, 30, Holder.of(HolderKind.UNIVERSITY), "1000 50 100")
                .heldBy(fund, 25, 25, Holder.of(HolderKind.VENTURE_CAPITAL), "200 50 100");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ofRelatedEnterprises")
    void figuresOfAllThatCountAreAddedUp(String id, Declared declared, String total, SizeClass size, String type) {
        var reckoned = declared.reckoned();

        assertThat(reckoned.newest().total())
                .usingRecursiveComparison()
                .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .isEqualTo(figures(total));
        assertThat(reckoned.size()).isEqualTo(size);
        assertThat(reckoned.foundType()).isEqualTo(type);
    }

    /** Alone it would be a small enterprise. */
    @Test
    void s10AloneWouldBeSmall() {
        assertThat(company("40 8 6").reckoned().size()).isEqualTo(SizeClass.SMALL);
    }

    @Test
    void s15IsLookedAtByAPerson() {
        assertThat(s14("Fund").reckoned().doubts()).isEmpty();
        assertThat(s14("Fund").inOneGroupWith("University").reckoned().doubts())
                .containsExactly(SizeReckoning.Doubt.HOLDERS_BELONG_TOGETHER);
    }

    @Test
    void s16IsNoSmeWhateverItsFigures() {
        var reckoned = company("20 4 3", "20 4 3").heldBy("City", 26, 26, CITY).reckoned();

        assertThat(reckoned.outcome()).isEqualTo("PUBLIC_CONTROLLED");
        assertThat(reckoned.publicShare()).isEqualByComparingTo("26");
        assertThat(reckoned.isSme()).isFalse();
    }

    @Test
    void s17IsAnSmeAllTheSame() {
        assertThat(company("12 1.5 1", "12 1.5 1")
                        .heldBy("Town", 40, 40, TOWN)
                        .reckoned()
                        .outcome())
                .isEqualTo("SME_CONFIRMED");
    }

    @Test
    void s20IsLargeInTheSecondYearAndNotBefore() {
        var medium = "200 40 40";
        var large = "260 60 60";

        var reckoned = company(large, large, medium).reckoned();

        assertThat(reckoned.size()).isEqualTo(SizeClass.LARGE);
        assertThat(reckoned.years().get(1).status()).isEqualTo(SizeClass.MEDIUM);
        assertThat(reckoned.years().get(1).byFigures()).isEqualTo(SizeClass.LARGE);
    }
}
