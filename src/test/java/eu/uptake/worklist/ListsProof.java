package eu.uptake.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import eu.uptake.casefile.CaseWords;
import eu.uptake.prove.Findings;
import eu.uptake.prove.Programme;
import eu.uptake.prove.Stopwatch;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every list that the page offers, with cases that came through the engine, while the programme grows. */
class ListsProof {

    private static final boolean MILLION = Boolean.getBoolean("prove.million");
    private static final int LARGE = Integer.getInteger("prove.cases", 100_000);
    private static final List<Integer> SIZES = List.of(1_000, 10_000, LARGE);
    private static final Stopwatch WATCH = new Stopwatch(8, 12);
    private static final Stopwatch OFTEN = new Stopwatch(10, 100);

    private final Findings findings = new Findings("lists");

    @Test
    void staysFastWhileTheProgrammeGrows() throws IOException {
        if (!"postgresql".equals(System.getProperty("prove.only"))) {
            grow(Programme.onH2("lists"), LARGE);
        }
        if (!"h2".equals(System.getProperty("prove.only"))) {
            try (var postgres = EmbeddedPostgres.builder()
                    .setServerConfig("shared_buffers", "512MB")
                    .start()) {
                grow(Programme.onPostgres(postgres, "lists"), MILLION ? 700_000 : LARGE);
            }
        }
        assertThat(findings.missed()).isEmpty();
    }

    private void grow(Programme programme, int largest) {
        Map<Offered, Double> first = new HashMap<>();
        var jdbc = JdbcClient.create(programme.source);
        var offered = Offered.in(jdbc);
        for (var size : SIZES) {
            programme.grownTo(size == LARGE ? largest : size, 0);
            var where = "%s, %,d cases, %,d tasks".formatted(programme.database, programme.open(), programme.tasks());
            findings.add("dataSet.differences", where, programme.differences());
            lists(offered, jdbc, where, first, size == LARGE);
            if (size == LARGE) {
                often(jdbc, offered, where);
            }
        }
    }

    /** The worst of each kind: in time, and in growth since the smallest size at which the list filled its page. */
    private void lists(
            Map<String, List<Offered>> offered,
            JdbcClient jdbc,
            String where,
            Map<Offered, Double> first,
            boolean last) {
        var rows = new WorkRows(jdbc);
        offered.forEach((kind, lists) -> {
            Offered slowest = null;
            double slowestTook = 0;
            Offered steepest = null;
            double growth = 0;
            for (var list : lists) {
                var counts = rows.counts(list.actor(), list.state(), horizon());
                var page = rows.page(list.actor(), list.state(), horizon(), counts);
                var took = WATCH.least(() -> rows.page(list.actor(), list.state(), horizon(), counts));
                if (took > slowestTook) {
                    slowestTook = took;
                    slowest = list;
                }
                var before = page.rows().size() == WorkPage.SIZE ? first.putIfAbsent(list, took) : null;
                if (before != null && took / before > growth) {
                    growth = took / before;
                    steepest = list;
                }
            }
            findings.add("workList.slowest", where + ": " + kind + " " + slowest.words(), slowestTook);
            if (last && steepest != null) {
                findings.add("workList.growthOfWorst", where + ": " + kind + " " + steepest.words(), growth);
            }
        });
    }

    private void often(JdbcClient jdbc, Map<String, List<Offered>> offered, String where) {
        var rows = new WorkRows(jdbc);
        var mine = offered.get("no filter").stream()
                .filter(list -> list.state().view() == View.MINE)
                .findFirst()
                .orElseThrow();
        findings.add("workList.mineP95", where, OFTEN.p95(() -> rows.page(mine.actor(), mine.state(), horizon())));
        var everything = offered.get("no filter").get(0);
        for (var list : List.of(mine, everything)) {
            findings.add(
                    "workList.countP95",
                    where + " " + list.words(),
                    OFTEN.p95(() -> rows.counts(list.actor(), list.state(), horizon())));
        }
        var search = new CaseSearch(jdbc, new CaseWords(jdbc));
        for (var list : offered.get("text")) {
            if (list.state().sort() == Sort.DUE && !list.state().descending()) {
                findings.add("workList.searchP95", where + " " + list.state().text(), OFTEN.p95(() -> {
                    var counts = rows.counts(list.actor(), list.state(), horizon());
                    rows.page(list.actor(), list.state(), horizon(), counts);
                }));
                var wish = new CaseWish(list.state().text(), "", "", false, false, null);
                findings.add(
                        "cases.searchP95",
                        where + " " + list.state().text(),
                        OFTEN.p95(() -> search.find(list.actor(), wish)));
            }
        }
    }

    private static Horizon horizon() {
        var now = Instant.now();
        var day = now.truncatedTo(ChronoUnit.DAYS);
        return new Horizon(now, day.plus(1, ChronoUnit.DAYS), day.plus(8, ChronoUnit.DAYS));
    }
}
