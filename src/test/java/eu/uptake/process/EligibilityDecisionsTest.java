package eu.uptake.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EligibilityDecisionsTest {

    private static final PathEngine PATHS = new PathEngine();

    @AfterAll
    static void close() {
        PATHS.close();
    }

    /** Money in EUR million; rows as in the Commission's user guide to the SME definition, one per edge. */
    @ParameterizedTest
    @CsvSource({
        "9.9,   2.0,         5.0,         MICRO",
        "9,     2.1,         2.1,         SMALL",
        "10,    1,           1,           SMALL",
        "49.9,  10,          30,          SMALL",
        "49,    10.01,       10.01,       MEDIUM",
        "249.9, 50,          100,         MEDIUM",
        "249,   51,          43,          MEDIUM",
        "249,   50.01,       43.01,       LARGE",
        "250,   1,           1,           LARGE",
        "9,     3,           2,           MICRO",
        "49,    11,          10,          SMALL",
        "249,   50.00000001, 43.00000001, LARGE",
        "0,     0,           0,           MICRO"
    })
    void sizeFollowsStaffAndOneOfTheTwoCeilings(double awu, double turnover, double balanceSheet, String size) {
        assertThat(decided(
                        "size-category",
                        Map.of(
                                "awu", awu,
                                "turnover", turnover * 1_000_000,
                                "balanceSheet", balanceSheet * 1_000_000)))
                .isEqualTo(size);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "MICRO,  true,  yes, TRADITIONAL, eligible",
                "MEDIUM, true,  yes, TRADITIONAL, eligible",
                "LARGE,  true,  yes, TRADITIONAL, refused",
                "SMALL,  false, yes, TRADITIONAL, refused",
                "SMALL,  true,  no, TRADITIONAL, refused",
                "SMALL,  true,  -,     TRADITIONAL, refused",
                "SMALL,  true,  no, TECH_SAVVY,  eligible",
                "SMALL,  false, yes, TECH_SAVVY,  refused",
                "LARGE,  true,  yes, TECH_SAVVY,  refused",
                "SMALL,  true,  yes, MENTOR,      refused",
                "SMALL,  -,     yes, TRADITIONAL, refused"
            })
    void roleNeedsSizeCountryAndMembership(
            String size, Boolean countryEligible, String member, String role, String decision) {
        var facts = new HashMap<String, Object>();
        facts.put("sizeCategory", size);
        facts.put("countryEligible", countryEligible);
        facts.put("member", member);
        facts.put("roleClaim", role);
        assertThat(decided("role-eligibility", facts)).isEqualTo(decision);
    }

    private static Object decided(String decision, Map<String, Object> facts) {
        return PATHS.engine()
                .getDecisionService()
                .evaluateDecisionTableByKey(decision, facts)
                .getSingleEntry();
    }
}
