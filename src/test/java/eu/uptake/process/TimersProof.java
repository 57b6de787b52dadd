package eu.uptake.process;

import static org.assertj.core.api.Assertions.assertThat;

import eu.uptake.Uptake;
import eu.uptake.prove.Databases;
import eu.uptake.prove.Findings;
import eu.uptake.prove.Programme;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Timers that fall due all at once: the reminders of a whole programme, beside the engine with its own settings. */
class TimersProof {

    private static final int TIMERS = Integer.getInteger("prove.timers", 10_000);
    private static final String LAST = "SELECT MAX(ID_) FROM (SELECT ID_ FROM ACT_RU_JOB WHERE TYPE_ LIKE 'timer%%'"
            + " AND SUSPENSION_STATE_ = 1 ORDER BY ID_ FETCH FIRST %d ROWS ONLY) t";

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
        var timers = due(new JdbcTemplate(programme.source));
        try (var product = new SpringApplicationBuilder(Uptake.class)
                .profiles("test")
                .initializers(context -> context.getBeanFactory()
                        .registerSingleton("dataSource", new DelegatingDataSource(programme.source)))
                .run("--server.port=0", "--uptake.home=target/prove/timers")) {
            return timers.worked();
        }
    }

    private static double bare(Databases databases) {
        try (var pool = databases.pool(databases.freshOnDisk());
                var stock = new StockJourneys(pool)) {
            for (int n = 0; n < TIMERS; n++) {
                stock.remind("TA-" + n);
            }
            var timers = due(new JdbcTemplate(pool));
            stock.startJobs();
            return timers.worked();
        }
    }

    private static DueTimers due(JdbcTemplate jdbc) {
        var last = jdbc.queryForObject(LAST.formatted(TIMERS), String.class);
        var timers = new DueTimers(jdbc, "ID_ <= '" + last + "'");
        timers.makeDue();
        return timers;
    }
}
