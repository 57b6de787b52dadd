package eu.uptake.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SmeRemindersPathTest {

    private static final Instant ASKED = Instant.parse("2026-03-02T09:00:00Z");
    private static final PathEngine PATHS = new PathEngine("sme-reminders");

    @RegisterExtension
    static final PathCoverage COVERAGE = new PathCoverage(PATHS);

    @BeforeEach
    void countReminders() {
        PATHS.called().clear();
        PATHS.when(
                "remindSmeDelegate",
                execution -> execution.setVariable(
                        "reminders", execution.getVariable("reminders") instanceof Long sent ? sent + 1 : 1L));
        PATHS.when("restartRemindersDelegate", execution -> execution.setVariable("reminders", 0L));
    }

    @AfterAll
    static void close() {
        ClockUtil.reset();
    }

    @Test
    void remindsAfterThreeSevenAndTwelveDays() {
        var walk = asked();
        var days = List.of(3, 7, 12).iterator();
        while (days.hasNext()) {
            var due = walk.due("intermediateCatchEvent_reminderDue");
            assertThat(Duration.between(ASKED, due.toInstant())).isEqualTo(Duration.ofDays(days.next()));
            ClockUtil.setCurrentTime(due);
            walk.timer("intermediateCatchEvent_reminderDue");
        }
        assertThat(PATHS.called()).containsExactly("remindSmeDelegate", "remindSmeDelegate", "remindSmeDelegate");
        walk.waitsAt("userTask_phoneSme", "intermediateCatchEvent_twentyDaysPassed");
        assertThat(Duration.between(
                        ASKED,
                        walk.due("intermediateCatchEvent_twentyDaysPassed").toInstant()))
                .isEqualTo(Duration.ofDays(20));
    }

    @Test
    void phoneCallDoesNotStopTheCoordinatorsDecision() {
        remindedThrice()
                .done("phoneSme")
                .timer("intermediateCatchEvent_twentyDaysPassed")
                .waitsAt("userTask_decideOnSilence")
                .path()
                .hasPassed("endEvent_phoned")
                .hasNotPassed("endEvent_notPhoned");
    }

    @Test
    void phoneCallIsGivenUpWhenTheCoordinatorDecides() {
        remindedThrice()
                .timer("boundaryEvent_phoneTimeOver")
                .timer("intermediateCatchEvent_twentyDaysPassed")
                .waitsAt("userTask_decideOnSilence")
                .path()
                .hasPassed("endEvent_notPhoned")
                .hasNotPassed("endEvent_phoned");
    }

    @Test
    void coordinatorHoldsTheCase() {
        silent().done("decideOnSilence", Map.of("silence", "hold"))
                .endedAs("holdRequested")
                .hasNotPassed("endEvent_endRequested", "serviceTask_restartReminders");
        assertThat(PATHS.called()).endsWith("requestHoldDelegate");
    }

    @Test
    void coordinatorEndsTheCase() {
        silent().done("decideOnSilence", Map.of("silence", "end"))
                .path()
                .isEnded()
                .hasPassed("endEvent_endRequested")
                .hasNotPassed("serviceTask_requestHold", "serviceTask_restartReminders");
        assertThat(PATHS.called()).endsWith("endCaseDelegate");
    }

    @Test
    void coordinatorWaitsAndTheRemindersBeginAgain() {
        var walk = silent().done("decideOnSilence", Map.of("silence", "wait"));
        walk.waitsAt("intermediateCatchEvent_reminderDue").path().hasNotPassed("endEvent_endRequested");
        walk.timer("intermediateCatchEvent_reminderDue").waitsAt("intermediateCatchEvent_reminderDue");
    }

    @Test
    void answerStopsTheReminders() {
        asked().told("case.smeAnswered", Map.of())
                .endedAs("remindersStopped")
                .hasNotPassed("serviceTask_remindSme", "userTask_phoneSme");
    }

    @Test
    void answerTakesBackThePhoneCallAndTheDecision() {
        silentButNotPhoned()
                .told("case.smeAnswered", Map.of())
                .endedAs("remindersStopped")
                .hasNotPassed("endEvent_phoned", "endEvent_holdRequested", "endEvent_endRequested");
    }

    private static Walk asked() {
        init(PATHS.engine());
        ClockUtil.setCurrentTime(Date.from(ASKED));
        return new Walk(PATHS.engine()
                .getRuntimeService()
                .startProcessInstanceByMessage(
                        "case.smeAsked", Walk.CASE, Map.of("askedTask", "t1", "askedFor", "Answer questionnaire")));
    }

    private static Walk remindedThrice() {
        var walk = asked();
        for (int sent = 0; sent < 3; sent++) {
            walk.timer("intermediateCatchEvent_reminderDue");
        }
        return walk;
    }

    private static Walk silentButNotPhoned() {
        return remindedThrice().timer("intermediateCatchEvent_twentyDaysPassed");
    }

    private static Walk silent() {
        return remindedThrice().done("phoneSme").timer("intermediateCatchEvent_twentyDaysPassed");
    }
}
