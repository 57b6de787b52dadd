package eu.uptake.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdoptionPathTest {

    private static final PathEngine PATHS = new PathEngine("adoption");

    @RegisterExtension
    static final PathCoverage COVERAGE = new PathCoverage(PATHS);

    @ParameterizedTest
    @CsvSource({"adopted, adopted", "partly, partly", "not, notAdopted"})
    void useDecidesHowTheStageEnds(String use, String outcome) {
        decided("invest")
                .done("recordInstallation")
                .done("verifyUse", Map.of("use", use))
                .endedAs(outcome)
                .hasPassedInOrder("userTask_decideInvestment", "userTask_recordInstallation", "userTask_verifyUse")
                .hasNotPassed("intermediateCatchEvent_decisionDue");
    }

    @Test
    void companyThatDoesNotInvestHasNotAdopted() {
        decided("no").endedAs("notAdopted").hasNotPassed("userTask_recordInstallation", "userTask_verifyUse");
    }

    @Test
    void companyIsAskedAgainOnTheDayItNamed() {
        var stage = Walk.start(PATHS, "adoption", Map.of())
                .done("decideInvestment", Map.of("investment", "later", "decideOn", "2027-09-01"))
                .waitsAt("intermediateCatchEvent_decisionDue");
        assertThat(stage.due("intermediateCatchEvent_decisionDue")).isEqualTo("2027-09-01T08:00:00Z");
        stage.timer("intermediateCatchEvent_decisionDue")
                .waitsAt("userTask_decideInvestment")
                .path()
                .hasNotPassed("userTask_recordInstallation");
    }

    private static Walk decided(String investment) {
        return Walk.start(PATHS, "adoption", Map.of()).done("decideInvestment", Map.of("investment", investment));
    }
}
