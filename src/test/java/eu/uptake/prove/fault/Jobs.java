package eu.uptake.prove.fault;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The engine's jobs and the outbox's mails, as far as somebody has to come back for them. */
record Jobs(JdbcClient jdbc) {

    /** Longer than any lock and any lease may last. */
    private static final Duration LOCK = Duration.ofMinutes(5);

    /** As if their day had come, but not those of a case on hold. */
    int makeDue(int most) {
        return jdbc.sql("UPDATE ACT_RU_JOB SET DUEDATE_ = ? WHERE ID_ IN"
                        + " (SELECT ID_ FROM ACT_RU_JOB WHERE DUEDATE_ > ? AND SUSPENSION_STATE_ = 1 ORDER BY ID_ FETCH FIRST "
                        + most
                        + " ROWS ONLY)")
                .params(at(Duration.ofMinutes(-1)), at(Duration.ZERO))
                .update();
    }

    /** As if the day of every reminder had come. */
    int remindersDue() {
        return jdbc.sql("UPDATE ACT_RU_JOB SET DUEDATE_ = ? WHERE HANDLER_CFG_ LIKE '%reminderDue%'")
                .params(at(Duration.ofMinutes(-1)))
                .update();
    }

    int locked() {
        return jdbc.sql("SELECT COUNT(*) FROM ACT_RU_JOB WHERE LOCK_OWNER_ IS NOT NULL")
                .query(Integer.class)
                .single();
    }

    /** As if the time of every lock and lease of the dead had passed. */
    void letLocksPass() {
        jdbc.sql("UPDATE ACT_RU_JOB SET LOCK_EXP_TIME_ = ? WHERE LOCK_EXP_TIME_ IS NOT NULL")
                .params(at(Duration.ofMinutes(-1)))
                .update();
        jdbc.sql("UPDATE mail SET claimed_until = ? WHERE claimed_until IS NOT NULL")
                .params(at(Duration.ofMinutes(-1)))
                .update();
        jdbc.sql("UPDATE mail SET due_at = ? WHERE state = 'QUEUED'")
                .params(at(Duration.ofMinutes(-1)))
                .update();
    }

    /** Locked for longer than a lock lasts, or given up. */
    List<String> stuck() {
        return jdbc.sql("SELECT ID_ FROM ACT_RU_JOB WHERE LOCK_EXP_TIME_ > ? OR RETRIES_ = 0")
                .params(at(LOCK.plusSeconds(5)))
                .query(String.class)
                .list();
    }

    /** Due and not done yet; what is on hold waits. */
    int due() {
        return count(
                "SELECT COUNT(*) FROM ACT_RU_JOB WHERE DUEDATE_ <= ? AND RETRIES_ > 0 AND SUSPENSION_STATE_ = 1",
                at(Duration.ZERO));
    }

    int mailsWaiting() {
        return jdbc.sql("SELECT COUNT(*) FROM mail WHERE state = 'QUEUED'")
                .query(Integer.class)
                .single();
    }

    private int count(String sql, Timestamp at) {
        return jdbc.sql(sql).params(at).query(Integer.class).single();
    }

    private static Timestamp at(Duration fromNow) {
        return Timestamp.from(Instant.now().plus(fromNow));
    }
}
