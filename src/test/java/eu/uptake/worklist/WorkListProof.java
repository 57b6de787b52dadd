package eu.uptake.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import eu.uptake.platform.Actor;
import eu.uptake.platform.Grant;
import eu.uptake.prove.Findings;
import eu.uptake.prove.StockEngine;
import eu.uptake.prove.Stopwatch;
import eu.uptake.registry.Role;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
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
    void staysFastWhileTheProgrammeGrows() throws IOException {
        onH2();
        try (var postgres = EmbeddedPostgres.start()) {
            onPostgres(postgres);
        }
        assertThat(findings.missed()).isEmpty();
    }

    private void onH2() {
        var small = new Page(ManyTasks.empty().with(SMALL));
        var large = new Page(ManyTasks.empty().with(LARGE));
        growth("H2", small, large);
        try (var engine = new StockEngine(memory()).with(LARGEST_ENGINE_ON_H2)) {
            beside("H2", LARGEST_ENGINE_ON_H2, small, engine, false);
        }
    }

    private void onPostgres(EmbeddedPostgres postgres) {
        var small = new Page(ManyTasks.in(database(postgres, "small")).with(SMALL));
        var large = new Page(ManyTasks.in(database(postgres, "large")).with(LARGE));
        growth("PostgreSQL", small, large);
        try (var engine = new StockEngine(database(postgres, "engine")).with(LARGE)) {
            assertThat(engine.open()).isEqualTo(LARGE);
            beside("PostgreSQL", LARGE, large, engine, true);
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

    private static DataSource memory() {
        return JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
    }

    private static DataSource database(EmbeddedPostgres postgres, String name) {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
        var pool = new HikariDataSource();
        pool.setJdbcUrl(postgres.getJdbcUrl("postgres", name));
        pool.setMaximumPoolSize(4);
        return pool;
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
