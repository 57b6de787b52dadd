package eu.uptake.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Timers whose day comes all at once, and how long they take.
 *
 * @param which of the table of jobs, as SQL
 */
record DueTimers(JdbcTemplate jdbc, String which) {

    private static final String TIMERS =
            " ACT_RU_JOB WHERE TYPE_ LIKE 'timer%%' AND SUSPENSION_STATE_ = 1 AND DUEDATE_ %s CURRENT_TIMESTAMP AND ";

    /** @return how many that is */
    int makeDue() {
        var future = TIMERS.formatted(">").replace("WHERE", "SET DUEDATE_ = TIMESTAMP '2020-01-01 00:00:00' WHERE");
        return jdbc.update("UPDATE" + future + which);
    }

    /** Timers a second, from when a quarter is done, so that whoever does them is warm, to the last. */
    double worked() {
        var all = due();
        await().atMost(Duration.ofMinutes(10)).until(() -> all == 0 || due() <= all - all / 4 && due() < all);
        var start = System.nanoTime();
        var left = due();
        await().atMost(Duration.ofMinutes(20))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> due() == 0 || givenUp() > 0);
        assertThat(givenUp()).as("timers given up").isZero();
        return left * 1e9 / (System.nanoTime() - start);
    }

    int due() {
        return count("TRUE");
    }

    int givenUp() {
        return count("RETRIES_ = 0");
    }

    private int count(String also) {
        return jdbc.queryForObject(
                "SELECT COUNT(*) FROM" + TIMERS.formatted("<") + which + " AND " + also, Integer.class);
    }
}
