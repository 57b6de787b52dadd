package eu.uptake.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import eu.uptake.platform.Actor;
import eu.uptake.platform.Grant;
import eu.uptake.prove.Databases;
import eu.uptake.prove.Findings;
import eu.uptake.prove.StockEngine;
import eu.uptake.prove.Stopwatch;
import eu.uptake.registry.Role;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The work list beside the engine's own task query, on both databases, as the programme grows. */
class WorkListProof {

    private static final Actor ADVISOR =
            new Actor(ManyTasks.ADVISOR, "Giulia", Locale.ENGLISH, Set.of(new Grant(Role.ADVISOR, ManyTasks.CENTRE)));
    private static final Horizon HORIZON =
            new Horizon(ManyTasks.NOW, Instant.parse("2026-11-18T23:00:00Z"), Instant.parse("2026-11-22T23:00:00Z"));
    private static final Map<String, String> ALL = Map.of("view", "all");
    private static final Map<String, String> REGION = Map.of("view", "all", "region", "ITH5");
    private static final Map<String, String> REGION_BY_COMPANY =
            Map.of("view", "all", "region", "ITH5", "sort", "company");
    private static final int SMALL = 1_000;
    private static final int LARGE = Integer.getInteger("prove.tasks", 100_000);
    /** On H2 the engine's variable filter takes time that grows with the square of the tasks. */
    private static final int LARGEST_ENGINE_ON_H2 = 1_000;

    private final Findings findings = new Findings("work list");

    @Test
    void staysFastWhileTheProgrammeGrows() {
        for (var kind : List.of("H2", "PostgreSQL")) {
            try (var databases = Databases.of(kind)) {
                measure(databases);
            }
        }
        assertThat(findings.missed()).isEmpty();
    }

    private void measure(Databases databases) {
        var onH2 = databases.kind().equals("H2");
        try (var few = databases.pool();
                var many = databases.pool();
                var theirs = databases.pool()) {
            var small = new Page(ManyTasks.in(few).with(SMALL));
            var large = new Page(ManyTasks.in(many).with(LARGE));
            growth(databases.kind(), small, large);
            var tasks = onH2 ? LARGEST_ENGINE_ON_H2 : LARGE;
            try (var engine = new StockEngine(theirs).with(tasks)) {
                assertThat(engine.open()).isEqualTo(tasks);
                beside(databases.kind(), tasks, onH2 ? small : large, engine, !onH2);
            }
        }
    }

    private void growth(String database, Page small, Page large) {
        var where = "%s, %,d → %,d tasks".formatted(database, SMALL, LARGE);
        findings.add("workList.growth", where, large.took(ALL) / small.took(ALL));
        findings.add("workList.growth", where + ", by region", large.took(REGION) / small.took(REGION));
        findings.add(
                "workList.growth",
                where + ", by region and company",
                large.took(REGION_BY_COMPANY) / small.took(REGION_BY_COMPANY));
        findings.add("workList.statementsAPage", where, large.statements());
    }

    private void beside(String database, int tasks, Page page, StockEngine engine, boolean budgeted) {
        var where = "%s, %,d tasks".formatted(database, tasks);
        var slow = new Stopwatch(2, 7);
        compare("workList.timesFasterUnfiltered", where, page.took(ALL), slow.median(engine::page), budgeted);
        compare(
                "workList.timesFasterByRegion",
                where,
                page.took(REGION),
                slow.median(() -> engine.pageOf("R3")),
                budgeted);
        compare(
                "workList.timesFasterByRegionSorted",
                where,
                page.took(REGION_BY_COMPANY),
                slow.median(() -> engine.pageByCompany("R3")),
                budgeted);
    }

    private void compare(String figure, String where, double ours, double theirs, boolean budgeted) {
        findings.note(figure, where, "%.2f ms, engine %.2f ms".formatted(ours, theirs));
        if (budgeted) {
            findings.add(figure, where, theirs / ours);
        }
    }

    /** The rows of a page, read as the work list reads them. */
    private record Page(ManyTasks tasks) {

        double took(Map<String, String> wanted) {
            var rows = new WorkRows(tasks.jdbc);
            var state = ListState.of(wanted);
            return new Stopwatch(200, 201).median(() -> rows.page(ADVISOR, state, HORIZON));
        }

        int statements() {
            var rows = new WorkRows(tasks.jdbc);
            tasks.source.statements.clear();
            rows.page(ADVISOR, ListState.of(ALL), HORIZON);
            rows.counts(ADVISOR, ListState.of(ALL), HORIZON);
            return tasks.source.statements.size();
        }
    }
}
