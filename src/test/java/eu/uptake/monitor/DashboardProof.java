package eu.uptake.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import eu.uptake.casefile.CaseWords;
import eu.uptake.platform.Actor;
import eu.uptake.platform.Grant;
import eu.uptake.prove.Findings;
import eu.uptake.prove.Programme;
import eu.uptake.prove.Stopwatch;
import eu.uptake.registry.Role;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the coordinator's pages ask of the database, with as many finished cases as open ones. */
class DashboardProof {

    private static final int LARGE = Integer.getInteger("prove.cases", 100_000);
    private static final Stopwatch WATCH = new Stopwatch(5, 60);
    private static final Actor COORDINATOR =
            new Actor(-1, "Office", Locale.ENGLISH, Set.of(new Grant(Role.COORDINATOR, 1)));
    private static final List<String> ORDERS = List.of("due", "longest", "newest", "company");

    private final Findings findings = new Findings("dashboard");

    @Test
    void answersAtOnceHoweverManyCasesThereAre() throws IOException {
        if (!"postgresql".equals(System.getProperty("prove.only"))) {
            pages(Programme.onH2("dashboard"));
        }
        if (!"h2".equals(System.getProperty("prove.only"))) {
            try (var postgres = EmbeddedPostgres.builder()
                    .setServerConfig("shared_buffers", "512MB")
                    .start()) {
                pages(Programme.onPostgres(postgres, "dashboard"));
            }
        }
        assertThat(findings.missed()).isEmpty();
    }

    private void pages(Programme programme) {
        programme.grownTo(LARGE, LARGE);
        var where = "%s, %,d open cases and as many finished".formatted(programme.database, programme.open());
        var jdbc = JdbcClient.create(programme.source);
        overview(jdbc, where);
        diagram(jdbc, where);
        cases(jdbc, where);
    }

    private void overview(JdbcClient jdbc, String where) {
        var clock = Clock.systemUTC();
        var standings = new Standings(jdbc);
        var horizon = new Horizon(clock);
        var beside = Executors.newSingleThreadExecutor();
        var figures = new Remembered<>(
                () -> new Overview(
                        standings.byStage(clock.instant()), standings.byStatus(), standings.countLate(horizon.end())),
                Overview::size,
                clock,
                beside);
        findings.note(
                "counted anew",
                where,
                "%.0f ms"
                        .formatted(new Stopwatch(1, 3)
                                .median(() -> new Overview(
                                        standings.byStage(clock.instant()),
                                        standings.byStatus(),
                                        standings.countLate(horizon.end())))));
        findings.add("dashboard.p95", where + ": overview", WATCH.p95(() -> {
            figures.read();
            standings.late(horizon.end(), 12);
        }));
        beside.shutdown();
    }

    private void diagram(JdbcClient jdbc, String where) {
        var clock = Clock.systemUTC();
        var counts = new ElementCounts(jdbc);
        var beside = Executors.newSingleThreadExecutor();
        var figures = new Remembered<>(
                () -> {
                    counts.stages(clock.instant());
                    counts.processes(clock.instant());
                    return counts.tasks("technical-assistance", clock.instant());
                },
                rows -> LARGE,
                clock,
                beside);
        findings.note("diagram counted anew", where, "%.0f ms".formatted(new Stopwatch(1, 3).median(() -> {
                            counts.stages(clock.instant());
                            counts.processes(clock.instant());
                            counts.tasks("technical-assistance", clock.instant());
                        })));
        findings.add("dashboard.p95", where + ": diagram", WATCH.p95(figures::read));
        beside.shutdown();
    }

    private void cases(JdbcClient jdbc, String where) {
        var clock = Clock.systemUTC();
        var list = new CaseList(jdbc, new CaseWords(jdbc), new Horizon(clock), clock);
        for (var order : ORDERS) {
            for (var status : List.of("open", "all")) {
                var filter =
                        new CaseFilter(null, null, null, status, null, null, null, null, null, null, null, order, null);
                findings.add("dashboard.casesP95", where + ": " + status + " by " + order, WATCH.p95(() -> {
                    list.page(COORDINATOR, filter);
                    list.count(COORDINATOR, filter);
                }));
            }
        }
        for (var text : List.of("rossi", "südsüd", "TA-2026-0004")) {
            var filter = new CaseFilter(text, null, null, "all", null, null, null, null, null, null, null, "due", null);
            findings.add("dashboard.casesP95", where + ": " + text, WATCH.p95(() -> {
                list.page(COORDINATOR, filter);
                list.count(COORDINATOR, filter);
            }));
        }
    }
}
