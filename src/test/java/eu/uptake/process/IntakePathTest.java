package eu.uptake.process;

import java.util.Map;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class IntakePathTest {

    private static final PathEngine PATHS = new PathEngine("intake");

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = Walk.everyElementOf(PATHS);

    @AfterAll
    static void close() {
        PATHS.close();
    }

    @Test
    void traditionalCompanyOfAClusterIsAccepted() {
        decided(12.5, 1_500_000.0, 900_000.0, true)
                .done("signAgreement")
                .done("assignCentre")
                .endedAs("eligible")
                .hasPassedInOrder("businessRuleTask_decideSize", "businessRuleTask_decideRole", "endEvent_eligible")
                .hasNotPassed("userTask_reviewDuplicate", "userTask_confirmRefusal", "endEvent_refused");
    }

    @Test
    void coordinatorConfirmsTheRefusalOfALargeEnterprise() {
        decided(250.0, 1_000_000.0, 1_000_000.0, true)
                .done("confirmRefusal", Map.of("refusalVerdict", "refuse"))
                .endedAs("refused")
                .hasNotPassed("userTask_signAgreement", "endEvent_eligible");
    }

    @Test
    void coordinatorOverrulesTheRefusalOfANonMember() {
        decided(9.0, 1_000_000.0, 1_000_000.0, false)
                .done("confirmRefusal", Map.of("refusalVerdict", "overrule"))
                .done("signAgreement")
                .done("assignCentre")
                .endedAs("eligible")
                .hasPassedInOrder("userTask_confirmRefusal", "userTask_signAgreement")
                .hasNotPassed("endEvent_refused");
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

    private static Walk decided(double awu, double turnover, double balanceSheet, boolean member) {
        return registered(false)
                .done("declareCompanySize", Map.of("awu", awu, "turnover", turnover, "balanceSheet", balanceSheet))
                .done("confirmMembership", Map.of("member", member ? "yes" : "no"));
    }
}
