package eu.uptake.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import eu.uptake.eligibility.RoleReckoning.Condition;
import eu.uptake.eligibility.RoleReckoning.Finding;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoleRulesTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "SME_CONFIRMED,     member,   yes, -",
                "SME_PROVISIONAL,   eligible, yes, -",
                "NOT_SME,           member,   yes, size",
                "PUBLIC_CONTROLLED, member,   yes, size",
                "-,                 member,   yes, size",
                "SME_CONFIRMED,     other,    yes, country",
                "SME_CONFIRMED,     member,   no,  member",
                "SME_CONFIRMED,     member,   '',  member"
            })
    void traditionalCompanyNeedsSizeCountryAndMembership(
            @Nullable String size, String country, String member, @Nullable String refused) {
        var reckoned = traditional(size, country, member, null, null);

        assertThat(reckoned.eligible()).isEqualTo(refused == null);
        assertThat(reckoned.conditions().stream()
                        .filter(condition -> condition.finding() == Finding.REFUSED)
                        .map(Condition::name))
                .isEqualTo(refused == null ? java.util.List.of() : java.util.List.of(refused));
    }

    /** Met if the score leaves room, or the technology wanted is not in operational use. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"-, -, LATER", "75, -, MET", "75.01, 4, MET", "75.01, 5, REFUSED", "90, -, LATER"})
    void digitalNeedIsLookedAtOnceTheScoreIsKnown(@Nullable BigDecimal maturity, @Nullable Long use, Finding finding) {
        assertThat(of("need", traditional("SME_CONFIRMED", "member", "yes", maturity, use)))
                .isEqualTo(finding);
    }

    @Test
    void everyReasonIsGivenNotTheFirstOnly() {
        assertThat(traditional("NOT_SME", "other", "no", null, null).conditions().stream()
                        .filter(condition -> condition.finding() == Finding.REFUSED)
                        .map(Condition::words))
                .containsExactly(
                        "It is above the ceilings of an SME",
                        "It is not established in an eligible country",
                        "Membership of a participating cluster is not confirmed");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "member,   1, 6, 1, -",
                "eligible, 1, 6, 1, country",
                "other,    1, 6, 1, country",
                "member,   1, 5, 1, offer",
                "member,   0, -, 1, offer",
                "member,   2, 9, 0, references"
            })
    void providerNeedsAReadyOfferAndReferencesInTheUnion(
            String country, long offers, @Nullable Long trl, long references, @Nullable String refused) {
        var reckoned = reckon(new RoleFacts(
                "TECH_SAVVY", "SME_CONFIRMED", country, "", null, null, "unknown", offers, trl, references));

        assertThat(reckoned.eligible()).isEqualTo(refused == null);
        if (refused != null) {
            assertThat(of(refused, reckoned)).isEqualTo(Finding.REFUSED);
        }
    }

    @ParameterizedTest
    @CsvSource({"unknown, LATER", "no, MET", "yes, REFUSED"})
    void exclusionRefusesOnceItIsKnown(String excluded, Finding finding) {
        var facts = new RoleFacts("TRADITIONAL", "SME_CONFIRMED", "member", "yes", null, null, excluded, 0, null, 0);

        assertThat(of("exclusion", reckon(facts))).isEqualTo(finding);
    }

    @Test
    void everyConditionIsFoundExactlyOnce() {
        assertThat(traditional("SME_CONFIRMED", "member", "yes", null, null).conditions())
                .extracting(Condition::name)
                .containsExactly("size", "country", "member", "need", "exclusion");
    }

    @Test
    void roleThatNobodyKnowsIsRefused() {
        var facts = new RoleFacts("MENTOR", "SME_CONFIRMED", "member", "yes", null, null, "no", 0, null, 0);

        assertThat(reckon(facts).eligible()).isFalse();
    }

    private static RoleReckoning traditional(
            @Nullable String size, String country, String member, @Nullable BigDecimal maturity, @Nullable Long use) {
        return reckon(new RoleFacts("TRADITIONAL", size, country, member, maturity, use, "unknown", 0, null, 0));
    }

    private static RoleReckoning reckon(RoleFacts facts) {
        return RoleRules.reckon(facts, Declared.TODAY, new Parameters(), Declared.TABLES);
    }

    private static Finding of(String condition, RoleReckoning reckoned) {
        return reckoned.conditions().stream()
                .filter(found -> found.name().equals(condition))
                .map(Condition::finding)
                .findFirst()
                .orElseThrow();
    }
}
