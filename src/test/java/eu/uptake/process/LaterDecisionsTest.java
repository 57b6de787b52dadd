package eu.uptake.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tables of the later stages, asked as the engine asks them. */
class LaterDecisionsTest {

    private static final PathEngine PATHS = new PathEngine();

    @AfterAll
    static void close() {
        PATHS.close();
    }

    @ParameterizedTest
    @CsvSource({"0.5, auto", "40, auto", "40.01, coordinator", "160, coordinator"})
    void hoursAboveTheCeilingAreTheCoordinators(double hours, String decided) {
        assertThat(decide("hours-approval", Map.of("plannedHours", hours))).isEqualTo(decided);
    }

    /** Regulation (EU) 2023/2831, Article 3(2); the first three are a first grant, the last euro and a cent too much. */
    @ParameterizedTest
    @CsvSource({
        "true, 0, 300000, ok",
        "true, 220000, 80000, ok",
        "true, 220000, 80000.01, exceeded",
        "true, 330000, 10000, exceeded",
        "false, 220000, 500000, notApplicable"
    })
    void deMinimisAidStaysWithinTheCeilingOrIsNone(boolean deMinimis, double used, double asked, String headroom) {
        assertThat(decide(
                        "de-minimis-check",
                        Map.of(
                                "deMinimis", deMinimis,
                                "usedDeMinimis", used,
                                "requestedAid", asked,
                                "deMinimisCeiling", 300_000d)))
                .isEqualTo(headroom);
    }

    @ParameterizedTest
    @CsvSource({
        "0, NOT_ADOPTED",
        "3, NOT_ADOPTED",
        "4, PILOTED",
        "5, COMMITTED",
        "6, ADOPTED",
        "7, ADOPTED",
        "8, ADOPTED"
    })
    void adoptionCountsFromTheInstalledTechnologyOn(long level, String result) {
        assertThat(decide("adoption-result", Map.of("adoptionLevel", level))).isEqualTo(result);
    }

    private static String decide(String table, Map<String, Object> given) {
        return PATHS.engine()
                .getDecisionService()
                .evaluateDecisionTableByKey(table, Variables.fromMap(given))
                .getSingleEntry();
    }
}
