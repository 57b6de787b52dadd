package eu.uptake.prove.fault;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which node did how many timers, and when. The database notes it within the transaction that does the timer: whoever only looks
 * now and then sees those that take long.
 */
record Doers(JdbcClient jdbc) {

    /** From now on. */
    void note() {
        jdbc.sql("CREATE TABLE prove_done (doer VARCHAR(255), at TIMESTAMP WITH TIME ZONE)")
                .update();
        jdbc.sql(
                        "CREATE FUNCTION prove_done() RETURNS TRIGGER LANGUAGE plpgsql AS"
                                + " 'BEGIN INSERT INTO prove_done VALUES (OLD.LOCK_OWNER_, clock_timestamp()); RETURN NULL; END'")
                .update();
        jdbc.sql("CREATE TRIGGER prove_done AFTER DELETE ON ACT_RU_JOB FOR EACH ROW"
                        + " WHEN (OLD.TYPE_ LIKE 'timer%' AND OLD.LOCK_OWNER_ IS NOT NULL)"
                        + " EXECUTE FUNCTION prove_done()")
                .update();
    }

    /** Of each node that did any. */
    List<Long> timers() {
        return jdbc.sql("SELECT COUNT(*) FROM prove_done GROUP BY doer ORDER BY doer")
                .query(Long.class)
                .list();
    }

    /** When the last of them had done its first. */
    Instant allAtIt() {
        return jdbc.sql("SELECT MAX(began) FROM (SELECT MIN(at) AS began FROM prove_done GROUP BY doer) t")
                .query(Timestamp.class)
                .single()
                .toInstant();
    }
}
