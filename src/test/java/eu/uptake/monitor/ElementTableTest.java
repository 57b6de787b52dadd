package eu.uptake.monitor;

import static eu.uptake.monitor.MonitorFixtures.CLOCK;
import static eu.uptake.monitor.MonitorFixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import eu.uptake.monitor.ElementTasks.Show;
import eu.uptake.process.ElementModel;
import eu.uptake.process.ProcessModel;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ElementTableTest {

    private final MonitorFixtures rows = new MonitorFixtures();
    private final ElementTable table = new ElementTable(new ElementCounts(rows.jdbc), CLOCK);
    private final ElementTasks tasks = new ElementTasks(rows.jdbc, CLOCK);

    @Test
    void countsTasksAtTheirElement() {
        var file = rows.aCase("A", "ACTIVE", "intake", 1);
        rows.aTask(file, "intake", "userTask_sign", "sme", -1);
        rows.aTask(file, "intake", "userTask_sign", "sme", 4);
        rows.aTask(rows.aCase("B", "ON_HOLD", "intake", 1), "intake", "userTask_sign", "sme", -5);
        rows.aDoneTask(file, "intake", "userTask_sign", "COMPLETED");
        rows.aDoneTask(file, "intake", "userTask_sign", "CANCELLED");
        rows.aTask(file, "adoption", "userTask_sign", "sme", -1);

        var sign = table.of(MonitorFixtures.anIntake()).get(0);

        assertThat(sign.count()).isEqualTo(new ElementCount("userTask_sign", "Sign agreement", 3, 1, 1, 1));
        assertThat(tasks.of("intake", "userTask_sign", Show.OPEN, null).rows()).hasSize(3);
        assertThat(tasks.of("intake", "userTask_sign", Show.OVERDUE, null).rows())
                .hasSize(1);
        assertThat(tasks.of("intake", "userTask_sign", Show.DONE, null).rows()).hasSize(1);
    }

    @Test
    void hasALineForEveryElementDrawn() {
        assertThat(table.of(MonitorFixtures.anIntake()))
                .extracting(row -> row.element().id())
                .containsExactly("userTask_sign", "gateway_ok");
    }

    @Test
    void keepsTasksOfElementsThatOnlyAnEarlierVersionHad() {
        rows.aTask(rows.aCase("A", "ACTIVE", "intake", 1), "intake", "userTask_old", "sme", 1);

        var last = table.of(MonitorFixtures.anIntake()).get(2);

        assertThat(last.element().id()).isEqualTo("userTask_old");
        assertThat(last.current()).isFalse();
        assertThat(last.count().open()).isEqualTo(1);
    }

    @Test
    void countsCasesByStageOnTheJourney() {
        rows.aTask(rows.aCase("A", "ACTIVE", "intake", 1), "intake", "userTask_sign", "sme", -1);
        rows.aCase("B", "ON_HOLD", "intake", 1);
        var further = rows.aCase("C", "ACTIVE", "adoption", 1);
        rows.visited(further, "intake", NOW);
        rows.visited(rows.aCase("D", "WITHDRAWN", "adoption", 1), "intake", NOW);

        var intake = table.of(MonitorFixtures.aJourney()).get(0);

        assertThat(intake.stage()).isEqualTo("intake");
        assertThat(intake.count()).isEqualTo(new ElementCount("intake", "intake", 2, 1, 1, 2));
    }

    @Test
    void tellsHowMuchLiesInACalledProcess() {
        rows.aTask(rows.aCase("A", "ACTIVE", "intake", 1), "inner", "userTask_x", "sme", 1);
        var call = new ElementModel("callActivity_inner", "callActivity", "Inner", null, null, "inner");
        var outer = new ProcessModel(
                "outer", 1, "Outer", null, null, null, null, List.of(), Map.of(), List.of(), List.of(call));

        var row = table.of(outer).get(0);

        assertThat(row.stage()).isNull();
        assertThat(row.count().open()).isZero();
        assertThat(row.inside()).extracting(ElementCount::open).isEqualTo(1);
    }

    @Test
    void pagesThroughTheTasksOfAnElement() {
        for (int i = 0; i < ElementTasks.PAGE + 2; i++) {
            rows.aTask(rows.aCase("Company " + i, "ACTIVE", "intake", 1), "intake", "userTask_sign", "sme", 3);
        }

        var first = tasks.of("intake", "userTask_sign", Show.OPEN, null);
        var second = tasks.of("intake", "userTask_sign", Show.OPEN, first.next());

        assertThat(first.rows()).hasSize(ElementTasks.PAGE);
        assertThat(second.rows()).hasSize(2).doesNotContainAnyElementsOf(first.rows());
        assertThat(second.next()).isNull();
    }

    @Test
    void beginsAtTheBeginningAfterAMomentThatNoDatabaseHolds() {
        rows.aTask(rows.aCase("A", "ACTIVE", "intake", 1), "intake", "userTask_sign", "sme", -1);

        assertThat(tasks.of("intake", "userTask_sign", Show.OPEN, "+1000000000-12-31T23:59:59Z~1")
                        .rows())
                .hasSize(1);
    }
}
