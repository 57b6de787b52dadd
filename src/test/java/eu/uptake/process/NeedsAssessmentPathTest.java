package eu.uptake.process;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class NeedsAssessmentPathTest {

    private static final PathEngine PATHS = new PathEngine("needs-assessment");

    @RegisterExtension
    static final PathCoverage COVERAGE = new PathCoverage(PATHS);

    @BeforeEach
    void roleStands() {
        role(true);
    }

    private static void role(boolean stands) {
        PATHS.when("decideRoleAnewDelegate", execution -> execution.setVariable("roleStands", stands));
    }

    @Test
    void recommendedCompanyGoesOn() {
        validated("go")
                .done("agreeReport", Map.of("agreement", "agree"))
                .endedAs("go")
                .hasPassedInOrder("userTask_answerQuestionnaire", "userTask_validateAssessment", "userTask_agreeReport")
                .hasNotPassed("userTask_reviewRole", "endEvent_noGo", "endEvent_referred");
    }

    @Test
    void coordinatorLooksAtARoleThatDoesNotStandBeforeTheReportGoesOut() {
        role(false);
        validated("go")
                .waitsAt("userTask_reviewRole")
                .done("reviewRole", Map.of("roleVerdict", "keep"))
                .done("agreeReport", Map.of("agreement", "agree"))
                .endedAs("go")
                .hasPassedInOrder("serviceTask_decideRoleAnew", "userTask_reviewRole", "userTask_agreeReport");
    }

    @Test
    void refusedRoleStopsTheCompanyAsNoGoDoes() {
        role(false);
        validated("go")
                .done("reviewRole", Map.of("roleVerdict", "refuse"))
                .endedAs("noGo")
                .hasNotPassed("userTask_agreeReport", "gateway_recommendation", "endEvent_go");
    }

    @Test
    void conditionsDoNotStopTheCompany() {
        validated("goWithConditions")
                .done("agreeReport", Map.of("agreement", "agree"))
                .endedAs("go")
                .hasNotPassed("endEvent_noGo", "endEvent_referred");
    }

    @Test
    void noGoStopsTheCompany() {
        validated("noGo")
                .done("agreeReport", Map.of("agreement", "agree"))
                .endedAs("noGo")
                .hasNotPassed("endEvent_go", "endEvent_referred");
    }

    @Test
    void companyIsReferredToOthers() {
        validated("refer")
                .done("agreeReport", Map.of("agreement", "agree"))
                .endedAs("referred")
                .hasNotPassed("endEvent_go", "endEvent_noGo");
    }

    @Test
    void reportSentBackIsValidatedAgain() {
        validated("noGo")
                .done("agreeReport", Map.of("agreement", "back"))
                .done("validateAssessment", Map.of("recommendation", "go"))
                .done("agreeReport", Map.of("agreement", "agree"))
                .endedAs("go")
                .hasNotPassed("endEvent_noGo");
    }

    @Test
    void companyThatMakesThingsMayAnswerTheOtherQuestionnaire() {
        Walk.start(PATHS, "needs-assessment", Map.of())
                .done("describeNeeds", Map.of("questionnaire", "answer-manufacturing-questionnaire"))
                .done("answerManufacturingQuestionnaire")
                .done("validateAssessment", Map.of("recommendation", "go"))
                .done("agreeReport", Map.of("agreement", "agree"))
                .endedAs("go")
                .hasNotPassed("userTask_answerQuestionnaire");
    }

    private static Walk validated(String recommendation) {
        return Walk.start(PATHS, "needs-assessment", Map.of())
                .done("describeNeeds", Map.of("questionnaire", ""))
                .done("answerQuestionnaire")
                .done("validateAssessment", Map.of("recommendation", recommendation));
    }
}
