package eu.uptake.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AssistancePlanPathTest {

    private static final PathEngine PATHS = new PathEngine("assistance-plan");

    @RegisterExtension
    static final PathCoverage COVERAGE = new PathCoverage(PATHS);

    @Test
    void planWithinTheCeilingGoesStraightToTheCompany() {
        drafted(40.0, false)
                .done("acceptPlan", Map.of("planVerdict", "accept"))
                .endedAs("accepted")
                .hasNotPassed("userTask_approveHours", "intermediateThrowEvent_seekFunding");
    }

    @Test
    void acceptedPlanAsksForAFundingApplicationWhenFundingIsSought() {
        var before = PATHS.called().size();
        drafted(12.0, true)
                .done("acceptPlan", Map.of("planVerdict", "accept"))
                .endedAs("accepted")
                .hasPassedInOrder("userTask_acceptPlan", "intermediateThrowEvent_seekFunding", "endEvent_accepted");
        assertThat(PATHS.called().subList(before, PATHS.called().size())).containsExactly("seekFundingDelegate");
    }

    @Test
    void coordinatorApprovesHoursAboveTheCeiling() {
        drafted(40.5, false)
                .done("approveHours", Map.of("hoursVerdict", "approve"))
                .done("acceptPlan", Map.of("planVerdict", "accept"))
                .endedAs("accepted")
                .hasPassedInOrder("businessRuleTask_decideHours", "userTask_approveHours", "userTask_acceptPlan");
    }

    @Test
    void hoursNotApprovedGoBackToTheDraft() {
        drafted(90.0, false)
                .done("approveHours", Map.of("hoursVerdict", "return"))
                .waitsAt("userTask_draftPlan")
                .path()
                .hasNotPassed("userTask_acceptPlan");
    }

    @Test
    void companyGetsItsPlanChanged() {
        drafted(20.0, false)
                .done("acceptPlan", Map.of("planVerdict", "change"))
                .waitsAt("userTask_draftPlan")
                .path()
                .hasNotPassed("endEvent_accepted", "endEvent_dropped");
    }

    @Test
    void companyDropsOut() {
        drafted(20.0, true)
                .done("acceptPlan", Map.of("planVerdict", "drop"))
                .endedAs("dropped")
                .hasNotPassed("endEvent_accepted", "intermediateThrowEvent_seekFunding");
    }

    @Test
    void smallAidIsDeclaredBeforeThePlanIsAccepted() {
        smallAid()
                .waitsAt("userTask_declareServiceAid")
                .done("declareServiceAid", Map.of("aidFits", true))
                .done("acceptPlan", Map.of("planVerdict", "accept"))
                .endedAs("accepted")
                .hasPassedInOrder("userTask_draftPlan", "userTask_declareServiceAid", "userTask_acceptPlan");
    }

    @Test
    void smallAidThatDoesNotFitGoesBackToTheDraft() {
        smallAid()
                .done("declareServiceAid", Map.of("aidFits", false))
                .waitsAt("userTask_draftPlan")
                .path()
                .hasNotPassed("userTask_acceptPlan");
    }

    private static Walk smallAid() {
        return Walk.start(PATHS, "assistance-plan", Map.of())
                .done("draftPlan", Map.of("plannedHours", 20.0, "seekFunding", false, "declarationNeeded", true));
    }

    private static Walk drafted(double hours, boolean seekFunding) {
        return Walk.start(PATHS, "assistance-plan", Map.of())
                .done(
                        "draftPlan",
                        Map.of("plannedHours", hours, "seekFunding", seekFunding, "declarationNeeded", false));
    }
}
