package eu.uptake.process;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class StatusRecheckPathTest {

    private static final PathEngine PATHS = new PathEngine("status-recheck");
    private static final String WAITS = "intermediateCatchEvent_recheckDue";

    @RegisterExtension
    static final PathCoverage COVERAGE = new PathCoverage(PATHS);

    @Test
    void nobodyIsAskedBeforeTheNextYearIsClosed() {
        scheduled().waitsAt(WAITS).path().hasNotPassed("userTask_declareCompanySize");
    }

    @Test
    void statusIsConfirmedByWhatTheCompanyDeclaresAnew() {
        declared("SME_CONFIRMED", false)
                .endedAs("confirmed")
                .hasPassedInOrder("serviceTask_lookAtStatus", "userTask_declareCompanySize", "serviceTask_decideSize")
                .hasNotPassed("endEvent_lost", "userTask_reviewSize");
    }

    @Test
    void companyThatDeclaredMeanwhileIsNotAskedAgain() {
        looked("settled").endedAs("settled").hasNotPassed("userTask_declareCompanySize");
    }

    @Test
    void laterDayIsWaitedFor() {
        looked("later").waitsAt(WAITS).path().hasPassed("serviceTask_lookAtStatus");
    }

    @Test
    void statusThatIsProvisionalAgainIsWaitedForAgain() {
        declared("SME_PROVISIONAL", true).waitsAt(WAITS).path().hasNotPassed("endEvent_confirmed");
    }

    @Test
    void figuresThatAreTooOldAreAskedForAnew() {
        declared("NEEDS_UPDATE", false).waitsAt("userTask_declareCompanySize");
    }

    @Test
    void sizeInDoubtIsLetStandByAPersonOrSentBack() {
        declared("SME_CONFIRMED", true)
                .done("reviewSize", Map.of("sizeVerdict", "back"))
                .done("declareCompanySize")
                .done("reviewSize", Map.of("sizeVerdict", "accept"))
                .endedAs("confirmed");
    }

    @Test
    void lossOfTheStatusIsReportedAndDecidesNothing() {
        declared("NOT_SME", false).endedAs("lost").hasNotPassed("endEvent_confirmed");
        declared("PUBLIC_CONTROLLED", false).endedAs("lost");
    }

    @Test
    void endsWithTheCase() {
        scheduled().told("case.closed", Map.of()).path().isEnded().hasPassed("endEvent_dropped");
        looked("due").told("case.closed", Map.of()).path().isEnded().hasPassed("endEvent_dropped");
    }

    private static Walk scheduled() {
        return Walk.start(PATHS, "status-recheck", Map.of("recheckOn", "2027-06-30"));
    }

    private static Walk looked(String found) {
        PATHS.when("lookAtStatusDelegate", execution -> execution.setVariable("recheck", found));
        return scheduled().timer(WAITS);
    }

    private static Walk declared(String outcome, boolean doubtful) {
        PATHS.when("decideSizeDelegate", execution -> {
            execution.setVariable("sizeOutcome", outcome);
            execution.setVariable("sizeDoubtful", doubtful);
        });
        return looked("due").done("declareCompanySize");
    }
}
