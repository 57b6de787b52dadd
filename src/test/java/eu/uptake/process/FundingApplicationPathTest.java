package eu.uptake.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FundingApplicationPathTest {

    private static final PathEngine PATHS = new PathEngine("funding-application")
            .when("openApplicationDelegate", application -> application.setVariable("appealed", false))
            .when("recordReserveDelegate", application -> application.setVariable("expectedOn", "2027-06-01"))
            .when("recordAppealDelegate", application -> {
                application.setVariable("appealed", true);
                application.setVariable("expectedOn", "2027-09-01");
            });

    @RegisterExtension
    static final PathCoverage COVERAGE = new PathCoverage(PATHS);

    @Test
    void documentsThatRunOutBeforeTheDecisionAreRenewedBesideTheWait() {
        submitted()
                .timer("boundaryEvent_documentsRunOut")
                .waitsAt("userTask_renewDocuments", "userTask_recordDecision")
                .done("renewDocuments")
                .waitsAt("userTask_recordDecision")
                .path()
                .hasPassed("endEvent_documentsRenewed");
    }

    @Test
    void nobodyIsAskedForDocumentsOnceTheDecisionIsThere() {
        renewing()
                .done("recordDecision", decided("rejected"))
                .waitsAt("userTask_considerAppeal")
                .done("considerAppeal", Map.of("appeal", "no"))
                .endedAs("rejected")
                .hasNotPassed("endEvent_documentsRenewed");
        renewing().told("case.fundingDecided", decided("granted")).path().isWaitingAtExactly("userTask_recordContract");
    }

    @Test
    void nobodyAnswersAQuestionOnceTheDecisionIsThere() {
        submitted()
                .told("case.fundingBodyWrote", Map.of("evaluationNews", "clarification"))
                .done("recordDecision", decided("granted"))
                .path()
                .isWaitingAtExactly("userTask_recordContract");
    }

    @Test
    void documentsAreAskedForAgainWhileTheReserveListLasts() {
        var application = renewing().done("recordDecision", decided("reserve"));
        application.path().isWaitingAtExactly("subProcess_waitForDecision", "userTask_recordDecision");
        application
                .timer("boundaryEvent_documentsRunOut")
                .waitsAt("userTask_recordDecision", "userTask_renewDocuments");
    }

    @Test
    void applicationIsGranted() {
        submitted()
                .done("recordDecision", decided("granted"))
                .done("recordContract", Map.of("contractOutcome", "signed"))
                .done("recordPayment", Map.of("lastPayment", true))
                .endedAs("granted")
                .hasPassedInOrder(
                        "serviceTask_openApplication",
                        "serviceTask_shortlistInstruments",
                        "userTask_chooseInstrument",
                        "businessRuleTask_checkDeMinimis",
                        "userTask_provideDocuments",
                        "userTask_prepareApplication",
                        "userTask_approveApplication",
                        "userTask_recordSubmission",
                        "userTask_recordDecision",
                        "userTask_recordContract",
                        "userTask_recordPayment")
                .hasNotPassed(
                        "userTask_declareDeMinimis",
                        "userTask_resolveDeMinimis",
                        "userTask_considerAppeal",
                        "serviceTask_remindDecision");
    }

    @Test
    void aidWithinTheCeilingGoesOn() {
        chosen(true, 220_000, 80_000).waitsAt("userTask_provideDocuments");
    }

    @Test
    void aidAboveTheCeilingCanBeReduced() {
        chosen(true, 220_000, 80_000.01)
                .done("resolveDeMinimis", Map.of("deMinimisResolution", "reduce"))
                .waitsAt("userTask_chooseInstrument")
                .path()
                .hasNotPassed("userTask_provideDocuments");
    }

    @Test
    void aidAboveTheCeilingCanEndTheApplication() {
        chosen(true, 300_000, 1)
                .done("resolveDeMinimis", Map.of("deMinimisResolution", "drop"))
                .endedAs("dropped")
                .hasNotPassed("userTask_provideDocuments");
    }

    @Test
    void companyGetsItsApplicationChanged() {
        prepared()
                .done("approveApplication", Map.of("applicationVerdict", "change"))
                .waitsAt("userTask_prepareApplication")
                .path()
                .hasNotPassed("userTask_recordSubmission");
    }

    @Test
    void companyDropsItsApplication() {
        prepared()
                .done("approveApplication", Map.of("applicationVerdict", "drop"))
                .endedAs("dropped")
                .hasNotPassed("userTask_recordSubmission");
    }

    @Test
    void decisionArrivesAsAMessage() {
        submitted()
                .told("case.fundingDecided", decided("granted"))
                .waitsAt("userTask_recordContract")
                .path()
                .hasPassed("boundaryEvent_fundingDecided");
    }

    @Test
    void expectedDateRemindsAndTheWaitGoesOn() {
        var application = submitted();
        assertThat(application.due("boundaryEvent_decisionExpected")).isEqualTo("2027-03-01T08:00:00Z");
        application
                .timer("boundaryEvent_decisionExpected")
                .waitsAt("userTask_recordDecision")
                .path()
                .hasPassed("serviceTask_remindDecision", "endEvent_decisionReminded");
        application.done("recordDecision", decided("granted")).waitsAt("userTask_recordContract");
    }

    @Test
    void reserveListWaitsUntilItIsDecided() {
        var application = submitted().done("recordDecision", decided("reserve")).waitsAt("userTask_recordDecision");
        application.path().hasPassed("serviceTask_recordReserve").isNotEnded();
        assertThat(application.due("boundaryEvent_decisionExpected")).isEqualTo("2027-06-01T08:00:00Z");
        application.told("case.fundingDecided", decided("granted")).waitsAt("userTask_recordContract");
    }

    @Test
    void rejectionIsAcceptedWithoutAppeal() {
        rejected()
                .done("considerAppeal", Map.of("appeal", "no"))
                .endedAs("rejected")
                .hasNotPassed("serviceTask_recordAppeal");
    }

    @Test
    void appealCanStillWin() {
        rejected()
                .done("considerAppeal", Map.of("appeal", "yes"))
                .done("recordDecision", decided("granted"))
                .waitsAt("userTask_recordContract")
                .path()
                .hasPassedInOrder("userTask_considerAppeal", "serviceTask_recordAppeal");
    }

    @Test
    void appealIsPossibleOnceOnly() {
        var considered = rejected().done("considerAppeal", Map.of("appeal", "yes"));
        considered
                .told("case.fundingDecided", decided("rejected"))
                .endedAs("rejected")
                .hasPassed("serviceTask_recordAppeal");
        assertThat(considered.times("userTask_considerAppeal")).isEqualTo(1);
    }

    @Test
    void decisionBeforeTheSubmissionFindsNobodyWaiting() {
        var application = prepared();
        assertThatThrownBy(() -> application.told("case.fundingDecided", decided("granted")))
                .isInstanceOf(MismatchingMessageCorrelationException.class);
    }

    @Test
    void smallAidIsDeclaredBeforeItIsChecked() {
        var application =
                started().done("chooseInstrument", figures(true, 0, 0, true)).waitsAt("userTask_declareDeMinimis");
        application.path().hasNotPassed("businessRuleTask_checkDeMinimis");
        application
                .done("declareDeMinimis", figures(true, 290_000, 20_000, false))
                .waitsAt("userTask_resolveDeMinimis");
    }

    @Test
    void documentsThatAreThereAreNotAskedForAgain() {
        var known = new HashMap<>(figures(false, 0, 20_000, false));
        known.put("documentsMissing", false);
        started().done("chooseInstrument", known).waitsAt("userTask_prepareApplication");
    }

    @Test
    void callThatClosesBeforeTheApplicationIsSentEndsIt() {
        var application = prepared();
        assertThat(application.due("boundaryEvent_callClosed")).isEqualTo("2027-02-01T08:00:00Z");
        application
                .timer("boundaryEvent_callClosed")
                .endedAs("expired")
                .hasPassed("serviceTask_recordExpiry")
                .hasNotPassed("userTask_recordSubmission");
    }

    @Test
    void questionOfTheFundingBodyIsAnsweredWhileTheDecisionIsAwaited() {
        var application = submitted()
                .told("case.fundingBodyWrote", Map.of("evaluationNews", "evaluation"))
                .told("case.fundingBodyWrote", Map.of("evaluationNews", "clarification"))
                .waitsAt("userTask_recordDecision", "userTask_answerClarification");
        application
                .done("answerClarification")
                .waitsAt("userTask_recordDecision")
                .path()
                .hasPassed("endEvent_newsNoted", "endEvent_clarified");
    }

    @Test
    void fundingWithoutAContractLapses() {
        submitted()
                .done("recordDecision", decided("granted"))
                .done("recordContract", Map.of("contractOutcome", "lapsed"))
                .endedAs("lapsed")
                .hasNotPassed("userTask_recordPayment");
    }

    @Test
    void paymentsAreNotedUntilTheLast() {
        var paying = submitted()
                .done("recordDecision", decided("granted"))
                .done("recordContract", Map.of("contractOutcome", "signed"))
                .done("recordPayment", Map.of("lastPayment", false))
                .done("recordPayment", Map.of("lastPayment", false));
        paying.done("recordPayment", Map.of("lastPayment", true)).endedAs("granted");
        assertThat(paying.times("userTask_recordPayment")).isEqualTo(3);
    }

    private static Walk started() {
        return Walk.start(PATHS, "funding-application", Map.of("application", "7", "applicationLabel", "Voucher"));
    }

    private static Map<String, Object> figures(boolean deMinimis, double used, double requested, boolean declare) {
        return Map.of(
                "deMinimis", deMinimis,
                "usedDeMinimis", used,
                "requestedAid", requested,
                "deMinimisCeiling", 300_000d,
                "declarationNeeded", declare,
                "documentsMissing", true,
                "expiresOn", "2027-02-01");
    }

    private static Walk chosen(boolean deMinimis, double used, double requested) {
        return started().done("chooseInstrument", figures(deMinimis, used, requested, false));
    }

    private static Walk prepared() {
        return chosen(false, 0, 20_000).done("provideDocuments").done("prepareApplication");
    }

    private static Walk submitted() {
        return prepared()
                .done("approveApplication", Map.of("applicationVerdict", "approve"))
                .done("recordSubmission", Map.of("expectedOn", "2027-03-01", "renewOn", "2027-02-01"));
    }

    private static Walk renewing() {
        return submitted().timer("boundaryEvent_documentsRunOut");
    }

    private static Walk rejected() {
        return submitted().done("recordDecision", decided("rejected"));
    }

    private static Map<String, Object> decided(String decision) {
        return Map.of("decision", decision);
    }
}
