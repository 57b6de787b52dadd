package eu.uptake.monitor;

import static eu.uptake.monitor.MonitorFixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import eu.uptake.casefile.CaseStatus;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StandingsTest {

    private final MonitorFixtures rows = new MonitorFixtures();
    private final Standings standings = new Standings(rows.jdbc);

    private StageCount intake() {
        return standings.byStage(NOW).stream()
                .filter(count -> "intake".equals(count.stage()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void countsOpenCasesOnly() {
        rows.aCase("A", "ACTIVE", "intake", 3);
        rows.aCase("B", "WITHDRAWN", "intake", 3);

        assertThat(intake().open()).isEqualTo(1);
    }

    @Test
    void countsACaseWithEachSideThatHasATask() {
        var both = rows.aCase("A", "ACTIVE", "intake", 3);
        rows.aTask(both, "intake", "userTask_a", "sme", 5);
        rows.aTask(both, "intake", "userTask_b", "sme", 5);
        rows.aTask(both, "intake", "userTask_c", "funding-advisor", 5);
        rows.aTask(rows.aCase("B", "ACTIVE", "intake", 3), "intake", "userTask_a", "provider", 5);

        assertThat(intake().with())
                .isEqualTo(Map.of(
                        Ball.SME,
                        1,
                        Ball.ADVISOR,
                        1,
                        Ball.OTHER,
                        1,
                        Ball.CLUSTER,
                        0,
                        Ball.COORDINATOR,
                        0,
                        Ball.NOBODY,
                        0));
    }

    @Test
    void findsNobodyWhereACaseWaitsButNotWhereItIsOnHold() {
        rows.aCase("waits", "ACTIVE", "intake", 3);
        rows.aTask(rows.aCase("rests", "ON_HOLD", "intake", 3), "intake", "userTask_a", "sme", 5);

        assertThat(intake().with()).containsEntry(Ball.NOBODY, 1).containsEntry(Ball.SME, 0);
        assertThat(intake().held()).isEqualTo(1);
    }

    @Test
    void countsACaseOnceHoweverManyOfItsTasksAreOverdue() {
        var late = rows.aCase("A", "ACTIVE", "intake", 3);
        rows.aTask(late, "intake", "userTask_a", "sme", -2);
        rows.aTask(late, "intake", "userTask_b", "sme", -1);
        rows.aTask(rows.aCase("B", "ACTIVE", "intake", 3), "intake", "userTask_a", "sme", 1);
        rows.aTask(rows.aCase("C", "ON_HOLD", "intake", 3), "intake", "userTask_a", "sme", -9);

        assertThat(intake().overdue()).isEqualTo(1);
        assertThat(intake().open()).isEqualTo(3);
    }

    @Test
    void tellsTheMiddleAndTheLongestAge() {
        rows.aCase("A", "ACTIVE", "intake", 2);
        rows.aCase("B", "ACTIVE", "intake", 10);
        rows.aCase("C", "ACTIVE", "intake", 90);

        assertThat(intake().medianSince()).isEqualTo(NOW.minus(Duration.ofDays(10)));
        assertThat(intake().oldestSince()).isEqualTo(NOW.minus(Duration.ofDays(90)));
    }

    @Test
    void keepsCasesWithoutStageApart() {
        rows.aCase("A", "APPLIED", null, 1);

        assertThat(standings.byStage(NOW)).extracting(StageCount::stage).containsExactly((String) null);
    }

    @Test
    void countsEveryStatus() {
        rows.aCase("A", "ACTIVE", "intake", 1);
        rows.aCase("B", "REFUSED", "intake", 1);
        rows.aCase("C", "REFUSED", "intake", 1);

        assertThat(standings.byStatus()).isEqualTo(Map.of(CaseStatus.ACTIVE, 1, CaseStatus.REFUSED, 2));
    }

    @Test
    void listsLateCasesWorstFirstEachOnce() {
        var bad = rows.aCase("bad", "ACTIVE", "intake", 1);
        rows.aTask(bad, "intake", "userTask_a", "sme", -3);
        rows.aTask(bad, "intake", "userTask_b", "sme", -9);
        rows.aTask(rows.aCase("soon", "ACTIVE", "intake", 1), "intake", "userTask_a", "sme", 2);
        rows.aTask(rows.aCase("later", "ACTIVE", "intake", 1), "intake", "userTask_a", "sme", 20);
        rows.aTask(rows.aCase("rests", "ON_HOLD", "intake", 1), "intake", "userTask_a", "sme", -20);

        var late = standings.late(new Horizon(MonitorFixtures.CLOCK).end(), 10);

        assertThat(late).extracting(LateCase::companyName).containsExactly("bad", "soon");
        assertThat(late.get(0).due()).isEqualTo(NOW.minus(Duration.ofDays(9)));
        assertThat(standings.countLate(new Horizon(MonitorFixtures.CLOCK).end()))
                .isEqualTo(2);
    }
}
