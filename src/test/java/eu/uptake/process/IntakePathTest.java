package eu.uptake.process;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class IntakePathTest {

    private static final PathEngine PATHS = new PathEngine("intake");

    @RegisterExtension
    static final PathCoverage COVERAGE = new PathCoverage(PATHS);

    @Test
    void traditionalCompanyOfAClusterIsAccepted() {
        decided("eligible", "yes")
                .done("signAgreement")
                .done("assignCentre")
                .endedAs("eligible")
                .hasPassedInOrder("serviceTask_decideSize", "serviceTask_decideRole", "endEvent_eligible")
                .hasNotPassed(
                        "userTask_reviewDuplicate",
                        "userTask_confirmRefusal",
                        "serviceTask_scheduleRecheck",
                        "endEvent_refused");
    }

    @Test
    void statusThatIsProvisionalIsLookedAtAgainLater() {
        PATHS.when("decideRoleDelegate", execution -> execution.setVariable("roleDecision", "eligible"));
        sized("SME_PROVISIONAL", false)
                .done("confirmMembership", Map.of("member", "yes"))
                .done("signAgreement")
                .done("assignCentre")
                .endedAs("eligible")
                .hasPassedInOrder("userTask_assignCentre", "serviceTask_scheduleRecheck", "endEvent_eligible");
    }

    @Test
    void coordinatorConfirmsTheRefusalOfALargeEnterprise() {
        decided("refused", "yes")
                .done("confirmRefusal", Map.of("refusalVerdict", "refuse"))
                .endedAs("refused")
                .hasNotPassed("userTask_signAgreement", "endEvent_eligible");
    }

    @Test
    void coordinatorOverrulesTheRefusalOfANonMember() {
        decided("refused", "no")
                .done("confirmRefusal", Map.of("refusalVerdict", "overrule"))
                .done("signAgreement")
                .done("assignCentre")
                .endedAs("eligible")
                .hasPassedInOrder("userTask_confirmRefusal", "userTask_signAgreement")
                .hasNotPassed("endEvent_refused");
    }

    @Test
    void figuresThatAreTooOldAreAskedForAnew() {
        sized("NEEDS_UPDATE", false)
                .waitsAt("userTask_declareCompanySize")
                .path()
                .hasNotPassed("userTask_reviewSize", "userTask_confirmMembership");
    }

    @Test
    void sizeInDoubtGoesOnWhenAPersonLetsItStand() {
        sized("SME_CONFIRMED", true)
                .done("reviewSize", Map.of("sizeVerdict", "accept"))
                .waitsAt("userTask_confirmMembership");
    }

    @Test
    void sizeInDoubtComesBackToTheCompanyWithAReason() {
        sized("SME_CONFIRMED", true)
                .done("reviewSize", Map.of("sizeVerdict", "back"))
                .waitsAt("userTask_declareCompanySize")
                .path()
                .hasNotPassed("userTask_confirmMembership");
    }

    @Test
    void anotherCompanyOfAlikeNameGoesOn() {
        registered(true)
                .done("reviewDuplicate", Map.of("duplicateVerdict", "new"))
                .waitsAt("userTask_declareCompanySize")
                .path()
                .hasNotPassed("endEvent_refused");
    }

    @Test
    void companyAlreadyRegisteredIsRefused() {
        registered(true)
                .done("reviewDuplicate", Map.of("duplicateVerdict", "duplicate"))
                .endedAs("refused")
                .hasNotPassed("userTask_declareCompanySize", "userTask_confirmRefusal");
    }

    private static Walk registered(boolean duplicateSuspected) {
        PATHS.when(
                "checkDuplicateDelegate", execution -> execution.setVariable("duplicateSuspected", duplicateSuspected));
        return Walk.start(PATHS, "intake", Map.of("roleClaim", "TRADITIONAL", "countryEligible", true));
    }

    /** As the delegates leave it: their reckoning is tried where it is done. */
    private static Walk sized(String outcome, boolean doubtful) {
        PATHS.when("decideSizeDelegate", execution -> {
            execution.setVariable("sizeOutcome", outcome);
            execution.setVariable("sizeDoubtful", doubtful);
        });
        return registered(false).done("declareCompanySize");
    }

    private static Walk decided(String role, String member) {
        PATHS.when("decideRoleDelegate", execution -> execution.setVariable("roleDecision", role));
        return sized("SME_CONFIRMED", false).done("confirmMembership", Map.of("member", member));
    }
}
