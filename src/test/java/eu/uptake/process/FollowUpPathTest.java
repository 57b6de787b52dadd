package eu.uptake.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FollowUpPathTest {

    private static final PathEngine PATHS = new PathEngine(List.of("repeat-assessment"), "follow-up");

    @RegisterExtension
    static final PathCoverage COVERAGE = new PathCoverage(PATHS);

    @Test
    void companyIsAskedTwiceAndMeasuredTwiceAndThenTheCaseIsClosed() {
        signedOff()
                .timer("intermediateCatchEvent_sixMonthsPassed")
                .done("answerSixMonthSurvey")
                .done("reviewSixMonthSurvey")
                .timer("intermediateCatchEvent_yearSinceFirst")
                .measured()
                .timer("intermediateCatchEvent_twelveMonthsPassed")
                .done("answerTwelveMonthSurvey")
                .done("reviewTwelveMonthSurvey")
                .timer("intermediateCatchEvent_twoYearsSinceFirst")
                .measured()
                .endedAs("closed")
                .hasPassedInOrder("userTask_reviewSixMonthSurvey", "userTask_reviewTwelveMonthSurvey")
                .hasPassedInOrder("callActivity_measureAgain", "callActivity_measureOnceMore");
    }

    @Test
    void caseStaysOpenUntilBothMeasurementsAreThere() {
        var followUp = surveyed();
        followUp.path().isNotEnded();
        followUp.timer("intermediateCatchEvent_yearSinceFirst").measured();
        followUp.path().isNotEnded().hasNotPassed("callActivity_measureOnceMore");
        followUp.timer("intermediateCatchEvent_twoYearsSinceFirst").measured().endedAs("closed");
    }

    @Test
    void nobodyIsAskedBeforeHalfAYearHasPassed() {
        signedOff()
                .waitsAt(
                        "intermediateCatchEvent_sixMonthsPassed",
                        "intermediateCatchEvent_twelveMonthsPassed",
                        "intermediateCatchEvent_yearSinceFirst")
                .path()
                .hasNotPassed("userTask_answerSixMonthSurvey");
    }

    @Test
    void bothDatesCountFromTheSignOff() {
        var followUp = signedOff();
        var six = followUp.due("intermediateCatchEvent_sixMonthsPassed").toInstant();
        var twelve = followUp.due("intermediateCatchEvent_twelveMonthsPassed").toInstant();
        assertThat(Duration.between(six, twelve).toDays()).isBetween(179L, 181L);
    }

    @Test
    void lateAnswerDoesNotHoldUpTheSecondSurvey() {
        var followUp = signedOff()
                .timer("intermediateCatchEvent_sixMonthsPassed")
                .timer("intermediateCatchEvent_twelveMonthsPassed")
                .waitsAt(
                        "userTask_answerSixMonthSurvey",
                        "userTask_answerTwelveMonthSurvey",
                        "intermediateCatchEvent_yearSinceFirst")
                .done("answerTwelveMonthSurvey")
                .done("reviewTwelveMonthSurvey")
                .timer("intermediateCatchEvent_yearSinceFirst")
                .measured()
                .timer("intermediateCatchEvent_twoYearsSinceFirst")
                .measured();
        followUp.path().isNotEnded().hasNotPassed("endEvent_closed");
        followUp.done("answerSixMonthSurvey").done("reviewSixMonthSurvey").endedAs("closed");
    }

    private static Walk surveyed() {
        return signedOff()
                .timer("intermediateCatchEvent_sixMonthsPassed")
                .done("answerSixMonthSurvey")
                .done("reviewSixMonthSurvey")
                .timer("intermediateCatchEvent_twelveMonthsPassed")
                .done("answerTwelveMonthSurvey")
                .done("reviewTwelveMonthSurvey");
    }

    private static Walk signedOff() {
        return Walk.start(PATHS, "follow-up", Map.of());
    }
}
