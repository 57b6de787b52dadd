package eu.uptake.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmeJourneyPathTest {

    private static final List<String> STAGES = List.of(
            "intake",
            "needs-assessment",
            "solution-selection",
            "assistance-plan",
            "technical-assistance",
            "adoption",
            "adoption-sign-off",
            "follow-up",
            "funding-application");
    private static final PathEngine PATHS = new PathEngine(STAGES, "sme-journey");

    @RegisterExtension
    static final PathCoverage COVERAGE = new PathCoverage(PATHS, STAGES.toArray(String[]::new));

    @BeforeEach
    void forgetCalls() {
        PATHS.called().clear();
    }

    @Test
    void leadsFromIntakeToTheEndOfTheFollowUp() {
        var journey = registered();
        stage(journey, "intake", "eligible");
        stage(journey, "needs-assessment", "go");
        stage(journey, "solution-selection", "chosen");
        stage(journey, "assistance-plan", "accepted");
        stage(journey, "technical-assistance", "delivered");
        stage(journey, "adoption", "partly");
        stage(journey, "adoption-sign-off", "signed");
        stage(journey, "follow-up", "closed");
        journey.path()
                .isEnded()
                .hasPassedInOrder(
                        "callActivity_intake",
                        "callActivity_needsAssessment",
                        "callActivity_solutionSelection",
                        "callActivity_assistancePlan",
                        "callActivity_technicalAssistance",
                        "callActivity_adoption",
                        "callActivity_adoptionSignOff",
                        "callActivity_followUp",
                        "endEvent_followedUp",
                        "endEvent_journeyEnded")
                .hasNotPassed("endEvent_refused", "endEvent_disputed");
        assertThat(PATHS.called()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "intake,             refused,      endEvent_refused,      callActivity_needsAssessment",
        "needs-assessment,   noGo,         endEvent_noGo,         callActivity_solutionSelection",
        "needs-assessment,   referred,     endEvent_referred,     callActivity_solutionSelection",
        "solution-selection, noneSuitable, endEvent_noneSuitable, callActivity_assistancePlan",
        "assistance-plan,    dropped,      endEvent_planDropped,  callActivity_technicalAssistance",
        "adoption-sign-off,  disputed,     endEvent_disputed,     callActivity_followUp"
    })
    void endsWhereAStageSaysNo(String stage, String outcome, String end, String notReached) {
        var journey = registeredAt(stage);
        stage(journey, stage, outcome);
        journey.path().isEnded().hasPassed(end, "endEvent_journeyEnded").hasNotPassed(notReached);
    }

    @ParameterizedTest
    @CsvSource({
        "intake,               callActivity_intake",
        "needs-assessment,     callActivity_needsAssessment",
        "solution-selection,   callActivity_solutionSelection",
        "assistance-plan,      callActivity_assistancePlan",
        "technical-assistance, callActivity_technicalAssistance",
        "adoption,             callActivity_adoption",
        "adoption-sign-off,    callActivity_adoptionSignOff",
        "follow-up,            callActivity_followUp"
    })
    void returnsToTheStageThatTheCoordinatorNames(String stage, String callActivity) {
        var journey = registeredAt("follow-up");
        journey.told("case.returned", Map.of("beginAt", stage, "returnReason", "Figures were wrong"))
                .waitsAt(callActivity)
                .path()
                .hasPassed("boundaryEvent_returned", "serviceTask_recordReturn")
                .hasNotPassed("endEvent_followedUp");
        assertThat(running(journey)).containsExactly(stage);
        assertThat(PATHS.called()).containsExactly("recordReturnDelegate");
    }

    @Test
    void withdrawsWhateverRuns() {
        var journey = withFunding(registered(), "F1").told("case.smeWithdrew", Map.of("withdrawalReason", "NO_TIME"));
        journey.path().isEnded().hasPassed("endEvent_withdrawn").hasNotPassed("endEvent_journeyEnded");
        assertThat(running(journey)).isEmpty();
        assertThat(PATHS.called()).containsExactly("recordWithdrawalDelegate");
    }

    @Test
    void endsWhenTheCoordinatorEndsTheCase() {
        var journey = registered().told("case.ended", Map.of("endReason", "Company closed"));
        journey.path().isEnded().hasPassed("endEvent_terminated").hasNotPassed("endEvent_journeyEnded");
        assertThat(running(journey)).isEmpty();
        assertThat(PATHS.called()).containsExactly("recordEndDelegate");
    }

    @Test
    void aidThatWasPaidBackIsNotedBesideTheStages() {
        var journey = registered().told("case.aidRecovered", Map.of());

        journey.path().isNotEnded().hasPassed("endEvent_recoveryNoted");
    }

    @Test
    void keepsItsStageWhileOnHold() {
        var journey = registered().told("case.held", Map.of("holdReason", "Moving house", "heldUntil", ""));
        journey.waitsAt("userTask_resumeCase", "callActivity_intake");
        journey.done("resumeCase");
        journey.path()
                .isWaitingAtExactly("subProcess_stages", "callActivity_intake")
                .hasPassed("endEvent_resumed");
        assertThat(PATHS.called()).containsExactly("holdCaseDelegate", "releaseCaseDelegate");
    }

    @Test
    void canBeHeldMoreThanOnce() {
        var held = Map.<String, Object>of("holdReason", "Holidays", "heldUntil", "2026-08-31");
        var journey = registered().told("case.held", held).done("resumeCase").told("case.held", held);
        journey.waitsAt("userTask_resumeCase", "callActivity_intake");
    }

    @Test
    void runsAnyNumberOfFundingApplicationsBesideTheStage() {
        var journey = withFunding(withFunding(registered(), "F1"), "F2");
        assertThat(running(journey)).containsExactlyInAnyOrder("intake", "funding-application", "funding-application");
        assertThat(called(journey, "funding-application").stream().map(walk -> walk.variable("application")))
                .containsExactlyInAnyOrder("F1", "F2");
        called(journey, "funding-application").forEach(application -> application.done("work"));
        journey.path()
                .isWaitingAtExactly("subProcess_stages", "callActivity_intake")
                .hasPassed("endEvent_fundingClosed");
    }

    @Test
    void goesOnWhenTheCoordinatorKeepsACompanyThatOutgrewItsSize() {
        var journey = registered()
                .told("case.statusLost", Map.of("lossReason", "Taken over"))
                .done("confirmStatusLoss", Map.of("statusVerdict", "keep"));
        journey.path()
                .isWaitingAtExactly("subProcess_stages", "callActivity_intake")
                .hasPassed("endEvent_statusKept")
                .hasNotPassed("endEvent_endRequested");
    }

    @Test
    void endsWhenTheCoordinatorConfirmsThatTheStatusIsLost() {
        PATHS.when(
                "endCaseDelegate",
                execution -> execution
                        .getProcessEngineServices()
                        .getRuntimeService()
                        .createMessageCorrelation("case.ended")
                        .processInstanceId(execution.getProcessInstanceId())
                        .correlate());
        var journey = registered()
                .told("case.statusLost", Map.of("lossReason", "Taken over"))
                .done("confirmStatusLoss", Map.of("statusVerdict", "end"));
        journey.path()
                .isEnded()
                .hasPassed("endEvent_terminated")
                .hasNotPassed("endEvent_statusKept", "endEvent_journeyEnded");
        assertThat(PATHS.called()).containsExactly("endCaseDelegate", "recordEndDelegate");
    }

    private static Walk registered() {
        return registeredAt("intake");
    }

    private static Walk registeredAt(String stage) {
        return Walk.start(
                PATHS, "sme-journey", Map.of("beginAt", stage, "roleClaim", "TRADITIONAL", "countryEligible", true));
    }

    private static Walk withFunding(Walk journey, String application) {
        return journey.told(
                "case.fundingSought", Map.of("application", application, "applicationLabel", "Innovation voucher"));
    }

    private static void stage(Walk journey, String stage, String outcome) {
        assertThat(running(journey)).containsExactly(stage);
        called(journey, stage).forEach(called -> called.done("work", Map.of(OutcomeListener.OUTCOME, outcome)));
    }

    private static List<String> running(Walk journey) {
        return journey.called().stream().map(SmeJourneyPathTest::definition).toList();
    }

    private static List<Walk> called(Walk journey, String process) {
        return journey.called().stream()
                .filter(walk -> definition(walk).equals(process))
                .toList();
    }

    private static String definition(Walk walk) {
        return PATHS.engine()
                .getRepositoryService()
                .getProcessDefinition(walk.instance().getProcessDefinitionId())
                .getKey();
    }
}
