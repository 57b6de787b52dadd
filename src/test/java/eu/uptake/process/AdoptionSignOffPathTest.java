package eu.uptake.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AdoptionSignOffPathTest {

    private static final PathEngine PATHS = new PathEngine("adoption-sign-off");

    @RegisterExtension
    static final PathCoverage COVERAGE = new PathCoverage(PATHS);

    @Test
    void companyCentreAndCoordinatorSignInThisOrder() {
        var signOff = prepared()
                .done("signAdoption", Map.of("signature", "sign"))
                .done("countersignAdoption", Map.of("countersignature", "sign"))
                .done("confirmAdoption", Map.of("confirmation", "confirm"));
        signOff.endedAs("signed")
                .hasPassedInOrder(
                        "userTask_prepareSignOff",
                        "businessRuleTask_decideAdoptionResult",
                        "userTask_signAdoption",
                        "userTask_countersignAdoption",
                        "userTask_confirmAdoption",
                        "serviceTask_recordSignOff")
                .hasNotPassed("userTask_mediateSignOff", "endEvent_disputed");
        assertThat(signOff.variable("adoptionResult")).isEqualTo("ADOPTED");
    }

    @Test
    void companyReturnsTheRecord() {
        prepared()
                .done("signAdoption", Map.of("signature", "return"))
                .waitsAt("userTask_prepareSignOff")
                .path()
                .hasNotPassed("userTask_countersignAdoption", "userTask_mediateSignOff");
    }

    @Test
    void centreReturnsTheRecord() {
        prepared()
                .done("signAdoption", Map.of("signature", "sign"))
                .done("countersignAdoption", Map.of("countersignature", "return"))
                .waitsAt("userTask_prepareSignOff")
                .path()
                .hasNotPassed("userTask_confirmAdoption");
    }

    @Test
    void coordinatorReturnsTheRecordAndEverybodySignsAnew() {
        prepared()
                .done("signAdoption", Map.of("signature", "sign"))
                .done("countersignAdoption", Map.of("countersignature", "sign"))
                .done("confirmAdoption", Map.of("confirmation", "return"))
                .done("prepareSignOff", Map.of("adoptionLevel", 4L))
                .waitsAt("userTask_signAdoption")
                .path()
                .hasNotPassed("serviceTask_recordSignOff");
    }

    @Test
    void refusalIsMediatedAndTheRecordPreparedAgain() {
        refused()
                .done("mediateSignOff", Map.of("mediation", "back"))
                .waitsAt("userTask_prepareSignOff")
                .path()
                .hasNotPassed("endEvent_disputed");
    }

    @Test
    void refusalThatStandsEndsInDispute() {
        refused()
                .done("mediateSignOff", Map.of("mediation", "close"))
                .endedAs("disputed")
                .hasNotPassed("serviceTask_recordSignOff", "userTask_countersignAdoption");
    }

    private static Walk prepared() {
        return Walk.start(PATHS, "adoption-sign-off", Map.of("adoptionOutcome", "adopted"))
                .done("prepareSignOff", Map.of("adoptionLevel", 7L));
    }

    private static Walk refused() {
        return prepared().done("signAdoption", Map.of("signature", "refuse"));
    }
}
