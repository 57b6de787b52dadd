package eu.uptake.process;

import static org.assertj.core.api.Assertions.assertThat;

import eu.uptake.casefile.CaseStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ActiveProfiles;

@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("test")
class HoldingTest {

    @Autowired
    private Journey journey;

    @Autowired
    private JourneyWalk walk;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "userTask_declareCompanySize",
                "userTask_confirmMembership",
                "userTask_answerQuestionnaire",
                "userTask_deliverAssistance"
            })
    void caseGoesOnWhereItWasHeld(String element) {
        var number = at(element);

        journey.hold(walk.house().coordinator(), number, LocalDate.now().plusDays(20), "Summer break");
        assertThat(walk.caseOf(number).status()).isEqualTo(CaseStatus.ON_HOLD);
        assertThat(timers(number)).allMatch(Job::isSuspended);
        assertThat(walk.open(number, "userTask_resumeCase").due())
                .isAfter(Instant.now().plus(Duration.ofDays(19)))
                .isBefore(Instant.now().plus(Duration.ofDays(27)));
        journey.resume(walk.house().coordinator(), number, "Back again");

        assertThat(walk.caseOf(number).status()).isNotEqualTo(CaseStatus.ON_HOLD);
        assertThat(walk.open(number, element).held()).isFalse();
        assertThat(timers(number)).noneMatch(Job::isSuspended);
    }

    @Test
    void caseCanBeHeldMoreThanOnce() {
        var number = walk.register();
        for (int time = 0; time < 3; time++) {
            journey.hold(walk.house().coordinator(), number, null, "Again, time " + time);
            journey.resume(walk.house().coordinator(), number, "Back, time " + time);
        }
        assertThat(walk.caseOf(number).status()).isEqualTo(CaseStatus.APPLIED);
    }

    @Test
    void timersWaitAsLongAsTheCaseDid() {
        var number = walk.register();
        var before = due(number);

        journey.hold(walk.house().coordinator(), number, null, "A short one");
        journey.resume(walk.house().coordinator(), number, "Back again");

        assertThat(due(number))
                .allSatisfy(due -> assertThat(due)
                        .isAfterOrEqualTo(before.get(0))
                        .isBefore(before.get(0).toInstant().plus(Duration.ofMinutes(5))));
    }

    private String at(String element) {
        var number = walk.register();
        walk.until(number, element);
        return number;
    }

    private List<Date> due(String number) {
        return timers(number).stream().map(Job::getDuedate).toList();
    }

    private List<Job> timers(String number) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).list().stream()
                .flatMap(part -> management.createJobQuery().processInstanceId(part.getId()).timers().list().stream())
                .toList();
    }
}
