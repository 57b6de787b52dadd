package eu.uptake.portal;

import static eu.uptake.portal.Step.State.AHEAD;
import static eu.uptake.portal.Step.State.CURRENT;
import static eu.uptake.portal.Step.State.DONE;
import static eu.uptake.portal.Step.State.SKIPPED;
import static eu.uptake.portal.Step.State.STOPPED;
import static org.assertj.core.api.Assertions.assertThat;

import eu.uptake.casefile.CaseStatus;
import eu.uptake.casefile.StageVisit;
import eu.uptake.process.StageModel;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StepLineTest {

    private static final Instant DAY_ONE = Instant.parse("2026-10-01T09:00:00Z");
    private static final Instant DAY_TWO = Instant.parse("2026-10-20T09:00:00Z");

    @Test
    void marksWhatIsDoneWhereTheCaseIsAndWhatComes() {
        var line = line(SomeCase.in("plan"), left("intake"), left("needs"), in("plan"));

        assertThat(states(line)).containsExactly(DONE, DONE, CURRENT, AHEAD);
        assertThat(line.here().number()).isEqualTo(3);
        assertThat(line.steps().get(0).since()).isEqualTo("2026-10-20");
    }

    @Test
    void marksAStageThatWasLeftOut() {
        assertThat(states(line(SomeCase.in("plan"), left("intake"), in("plan"))))
                .containsExactly(DONE, SKIPPED, CURRENT, AHEAD);
    }

    @Test
    void putsLaterStagesAheadAgainAfterAReturn() {
        assertThat(states(line(SomeCase.in("intake"), left("intake"), left("needs"), left("plan"), in("intake"))))
                .containsExactly(CURRENT, AHEAD, AHEAD, AHEAD);
    }

    @Test
    void stopsWhereACaseEndedEarly() {
        var withdrawn = SomeCase.in("needs").over(CaseStatus.WITHDRAWN, DAY_TWO, null);
        var closed = SomeCase.in("needs").over(CaseStatus.CLOSED, DAY_TWO, null);

        assertThat(states(line(withdrawn, left("intake"), left("needs")))).containsExactly(DONE, STOPPED, AHEAD, AHEAD);
        assertThat(states(line(closed, left("intake"), left("needs")))).containsExactly(DONE, STOPPED, AHEAD, AHEAD);
    }

    @Test
    void isDoneToTheEndWhenTheLastStageIsClosed() {
        var closed = SomeCase.in("follow-up").over(CaseStatus.CLOSED, DAY_TWO, null);

        assertThat(states(line(closed, left("intake"), left("needs"), left("plan"), left("follow-up"))))
                .containsOnly(DONE);
    }

    @Test
    void hasNoPlaceBeforeTheFirstStage() {
        var line = line(SomeCase.justRegistered());

        assertThat(states(line)).containsOnly(AHEAD);
        assertThat(line.here()).isNull();
    }

    private static StepLine line(SomeCase file, StageVisit... visits) {
        var stages = Stream.of("intake", "needs", "plan", "follow-up")
                .map(code -> new StageModel(code, code, code, null, null))
                .toList();
        return StepLine.of(
                file.file(),
                stages,
                List.of(visits),
                label -> label,
                instant -> instant.toString().substring(0, 10));
    }

    private static List<Step.State> states(StepLine line) {
        return line.steps().stream().map(Step::state).toList();
    }

    private static StageVisit left(String stage) {
        return new StageVisit(stage, DAY_ONE, DAY_TWO);
    }

    private static StageVisit in(String stage) {
        return new StageVisit(stage, DAY_TWO, null);
    }
}
