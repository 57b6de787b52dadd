package eu.uptake.eligibility;

import static eu.uptake.eligibility.Declared.CLOSED;
import static eu.uptake.eligibility.Declared.company;
import static eu.uptake.eligibility.Declared.figures;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.uptake.eligibility.RelatedEnterprise.Holder;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SizeRulesTest {

    @Test
    void partnersOfPartnersDoNotCount() {
        totals(company("10 1 1").heldBy("P", 30, "10 1 1").whichHolds("Q", 40, "900 90 90"), "13 1.3 1.3");
    }

    @Test
    void whatIsLinkedToAPartnerOfALinkedEnterpriseCountsWithIt() {
        totals(
                company("10 1 1")
                        .holding("L", 100, "10 1 1")
                        .whichHolds("P", 25, "40 4 4")
                        .whichHolds("M", 80, "60 6 6"),
                "45 4.5 4.5");
    }

    @Test
    void linksAreFollowedThroughAnyNumberOfEnterprises() {
        totals(
                company("1 1 1")
                        .heldBy("A", 90, "1 1 1")
                        .above("A", "B", 51, HolderKind.ENTERPRISE, "1 1 1")
                        .below("B", "C", 60, "1 1 1"),
                "4 4 4");
    }

    @Test
    void sharesOfHoldersThatBelongTogetherCountJointly() {
        var joint = company("10 1 1")
                .heldBy("P", 15, "10 1 1")
                .heldBy("Q", 20, "10 1 1")
                .inOneGroupWith("P");

        totals(joint, "17 1.7 1.7");
        assertThat(joint.reckoned().foundType()).isEqualTo("partner");
        totals(company("10 1 1").heldBy("P", 15).heldBy("Q", 20), "10 1 1");
    }

    @Test
    void shareHeldDirectlyAndThroughASubsidiaryCountsJointly() {
        totals(
                company("10 1 1")
                        .holding("L", 100, "0 0 0")
                        .holding("P", 15, "100 10 10")
                        .below("L", "P", 15, "100 10 10"),
                "40 4 4");
    }

    @Test
    void ofCrossHoldingsTheHigherShareCounts() {
        totals(company("10 1 1").holding("P", 26, "100 10 10").heldBy("P", 40, "100 10 10"), "50 5 5");
    }

    @Test
    void consolidatedEnterpriseIsNotAddedAgain() {
        var consolidated = company("70 7 7").holding("L", 100, "60 6 6").consolidated();

        totals(consolidated, "70 7 7");
        assertThat(consolidated.reckoned().foundType()).isEqualTo("linked");
        assertThat(consolidated.reckoned().newest().parts())
                .extracting(part -> part.counted().why())
                .containsExactly(Counted.Why.OWN, Counted.Why.CONSOLIDATED);
    }

    @Test
    void controlByOtherMeansLinksWhateverTheShare() {
        totals(company("10 1 1").heldBy("P", 10, "100 10 10").controlled(), "110 11 11");
    }

    @Test
    void exceptionEndsWithControl() {
        var controlled = company("10 1 1")
                .heldBy("Fund", 30, 30, Holder.of(HolderKind.VENTURE_CAPITAL), "100 10 10")
                .controlled();

        totals(controlled, "110 11 11");
    }

    @Test
    void exceptionEndsAboveHalfOfTheCapitalEvenWithoutTheVotes() {
        var fund = Holder.of(HolderKind.VENTURE_CAPITAL);

        totals(company("10 1 1").heldBy("Fund", 50, 40, fund), "10 1 1");
        totals(company("10 1 1").heldBy("Fund", 50.01, 40, fund, "100 10 10"), "60.01 6.001 6.001");
    }

    @ParameterizedTest
    @CsvSource({"1249999.99, autonomous", "1250000, partner"})
    void businessAngelsAreExceptedUpToTheirCeiling(BigDecimal invested, String type) {
        var angel = new Holder(HolderKind.BUSINESS_ANGEL, invested, null, null);

        assertThat(company("10 1 1")
                        .heldBy("Angel", 30, 30, angel, "1 1 1")
                        .reckoned()
                        .foundType())
                .isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource({
        "9999999.99, 4999, SME_PROVISIONAL",
        "10000000, 4999, PUBLIC_CONTROLLED",
        "9999999.99, 5000, PUBLIC_CONTROLLED"
    })
    void smallAuthorityIsExceptedOnlyWithinBothItsCeilings(BigDecimal budget, long inhabitants, String outcome) {
        var authority = new Holder(HolderKind.LOCAL_AUTHORITY, null, budget, inhabitants);

        assertThat(company("10 1 1")
                        .heldBy("Town", 30, 30, authority)
                        .reckoned()
                        .outcome())
                .isEqualTo(outcome);
    }

    @Test
    void publicBodiesCountTogether() {
        var state = Holder.of(HolderKind.PUBLIC_BODY);

        assertThat(company("10 1 1").heldBy("State", 15, 15, state).reckoned().isSme())
                .isTrue();
        assertThat(company("10 1 1")
                        .heldBy("State", 15, 15, state)
                        .heldBy("Region", 10, 10, state)
                        .reckoned()
                        .outcome())
                .isEqualTo("PUBLIC_CONTROLLED");
    }

    @Test
    void publicBodyCountsThroughAnEnterpriseThatItControls() {
        var indirectly =
                company("10 1 1").heldBy("Holding", 30, "10 1 1").above("Holding", "State", 51, HolderKind.PUBLIC_BODY);

        assertThat(indirectly.reckoned().outcome()).isEqualTo("PUBLIC_CONTROLLED");
        assertThat(company("10 1 1")
                        .heldBy("Holding", 30, "10 1 1")
                        .above("Holding", "State", 49, HolderKind.PUBLIC_BODY)
                        .reckoned()
                        .isSme())
                .isTrue();
    }

    @Test
    void universityWithMoreThanHalfIsPublicControl() {
        assertThat(company("10 1 1")
                        .heldBy("University", 51, 51, Holder.of(HolderKind.UNIVERSITY))
                        .reckoned()
                        .outcome())
                .isEqualTo("PUBLIC_CONTROLLED");
    }

    @Test
    void youngCompanyIsAnSmeForTheTimeBeing() {
        var reckoned = company("10 1 1").reckoned();

        assertThat(reckoned.outcome()).isEqualTo("SME_PROVISIONAL");
        assertThat(reckoned.recheckOn()).isEqualTo("2027-06-30");
    }

    /** Eighteen months after 31 December 2025 is 30 June 2027. */
    @ParameterizedTest
    @CsvSource({"2027-06-30, SME_CONFIRMED", "2027-07-01, NEEDS_UPDATE"})
    void figuresMayBeEighteenMonthsOldAndNoDayMore(LocalDate day, String outcome) {
        assertThat(company("10 1 1", "10 1 1").reckonedOn(day).outcome()).isEqualTo(outcome);
    }

    @Test
    void oldFiguresOfALargeOrAYoungCompanySayNothingEither() {
        var later = CLOSED.plusMonths(20);

        assertThat(company("300 90 90", "300 90 90").reckonedOn(later).outcome())
                .isEqualTo("NEEDS_UPDATE");
        assertThat(company("10 1 1").reckonedOn(later).outcome()).isEqualTo("NEEDS_UPDATE");
    }

    @Test
    void asksForTheFiguresOfWhoeverCounts() {
        assertThatThrownBy(() ->
                        company("10 1 1", "10 1 1").heldBy("P", 30, "5 1 1").reckoned())
                .isInstanceOfSatisfying(FiguresMissing.class, missing -> {
                    assertThat(missing.enterprise()).isEqualTo("P");
                    assertThat(missing.year()).isEqualTo(1);
                });
    }

    @Test
    void namesTheTablesThatItFollowedAndTheRuleOfEachTie() {
        var reckoned = company("10 1 1").heldBy("P", 30, "5 1 1").reckoned();

        assertThat(reckoned.tables()).containsExactly("enterprise-relation 1", "size-category 1", "size-outcome 1");
        assertThat(reckoned.ties()).singleElement().satisfies(tie -> {
            assertThat(tie.relation()).isEqualTo(Relation.PARTNER);
            assertThat(tie.words()).startsWith("Article 3(2)");
        });
    }

    private static void totals(Declared declared, String total) {
        assertThat(declared.reckoned().newest().total())
                .usingRecursiveComparison()
                .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .isEqualTo(figures(total));
    }
}
