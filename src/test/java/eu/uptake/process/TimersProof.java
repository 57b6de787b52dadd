package eu.uptake.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.uptake.Uptake;
import eu.uptake.prove.Databases;
import eu.uptake.prove.Findings;
import eu.uptake.prove.Programme;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Timers that fall due all at once: the reminders of a whole programme, beside the engine with its own settings. */
class TimersProof {

    private static final int TIMERS = Integer.getInteger("prove.timers", 10_000);
    private static final String DUE =
            "FROM ACT_RU_JOB WHERE TYPE_ LIKE 'timer%' AND SUSPENSION_STATE_ = 1" + " AND DUEDATE_ < CURRENT_TIMESTAMP";
    private static final String LAST = "SELECT MAX(ID_) FROM (SELECT ID_ FROM ACT_RU_JOB WHERE TYPE_ LIKE 'timer%%'"
            + " AND SUSPENSION_STATE_ = 1 ORDER BY ID_ FETCH FIRST %d ROWS ONLY) t";
    private static final String MAKE_DUE = "UPDATE ACT_RU_JOB SET DUEDATE_ = TIMESTAMP '2020-01-01 00:00:00'"
            + " WHERE TYPE_ LIKE 'timer%' AND SUSPENSION_STATE_ = 1 AND ID_ <= ?";

    private final Findings findings = new Findings("timers");

    @ParameterizedTest
    @ValueSource(strings = {"H2", "PostgreSQL"})
    void areWorkedOffFasterThanByTheEngineAsItComes(String kind) {
        try (var databases = Databases.of(kind)) {
            var own = own(databases.programme("timers").grownTo(TIMERS, 0));
            var bare = bare(databases);
            var where = "%s, %,d due".formatted(kind, TIMERS);
            findings.note("timers.timesFaster", where, "%.0f a second, engine %.0f".formatted(own, bare));
            findings.add("timers.timesFaster", where, own / bare);
        }
        assertThat(findings.missed()).isEmpty();
    }

    /** Timers a second, each with its entry in the timeline and its mail. */
    private static double own(Programme programme) {
        var jdbc = new JdbcTemplate(programme.source);
        makeDue(jdbc);
        try (var product = new SpringApplicationBuilder(Uptake.class)
                .profiles("test")
                .initializers(context -> context.getBeanFactory()
                        .registerSingleton("dataSource", new DelegatingDataSource(programme.source)))
                .run("--server.port=0", "--uptake.home=target/prove/timers")) {
            return worked(jdbc);
        }
    }

    private static double bare(Databases databases) {
        try (var pool = databases.pool();
                var stock = new StockJourneys(pool)) {
            for (int n = 0; n < TIMERS; n++) {
                stock.remind("TA-" + n);
            }
            var jdbc = new JdbcTemplate(pool);
            makeDue(jdbc);
            stock.startJobs();
            return worked(jdbc);
        }
    }

    /** From the first that is done to the last. */
    private static double worked(JdbcTemplate jdbc) {
        var all = due(jdbc);
        await().atMost(Duration.ofMinutes(10)).until(() -> due(jdbc) < all);
        var start = System.nanoTime();
        var left = due(jdbc);
        await().atMost(Duration.ofMinutes(20))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> due(jdbc) == 0 || givenUp(jdbc) > 0);
        assertThat(givenUp(jdbc)).as("timers given up").isZero();
        return left * 1e9 / (System.nanoTime() - start);
    }

    private static void makeDue(JdbcTemplate jdbc) {
        jdbc.update(MAKE_DUE, jdbc.queryForObject(LAST.formatted(TIMERS), String.class));
    }

    private static int givenUp(JdbcTemplate jdbc) {
        return jdbc.queryForObject("SELECT COUNT(*) " + DUE + " AND RETRIES_ = 0", Integer.class);
    }

    private static int due(JdbcTemplate jdbc) {
        return jdbc.queryForObject("SELECT COUNT(*) " + DUE, Integer.class);
    }
}
