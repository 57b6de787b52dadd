package eu.uptake.process;

import java.time.Duration;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Component;

/** Ends the work on jobs: what has begun is finished, what was only taken is handed back for another node to take. */
@Component
class JobsAtTheEnd {

    private static final Logger LOG = LoggerFactory.getLogger(JobsAtTheEnd.class);

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration LOOK = Duration.ofMillis(20);

    private final JobExecutor jobs;
    private final ThreadPoolTaskExecutor jobThreads;
    private final JdbcClient jdbc;
    private volatile boolean stopped;

    JobsAtTheEnd(JobExecutor jobs, ThreadPoolTaskExecutor jobThreads, JdbcClient jdbc) {
        this.jobs = jobs;
        this.jobThreads = jobThreads;
        this.jdbc = jdbc;
    }

    /** After a stop that was only a pause; the first start waits for the first page, see {@link JobStart}. */
    void resume() {
        if (stopped) {
            stopped = false;
            jobs.start();
        }
    }

    void stop() {
        stopped = true;
        jobs.shutdown();
        jobThreads.getThreadPoolExecutor().getQueue().clear(); // taken, not begun
        waitForThoseThatRun();
        handBack();
    }

    private void waitForThoseThatRun() {
        try {
            for (var waited = Duration.ZERO;
                    jobThreads.getActiveCount() > 0 && waited.compareTo(PATIENCE) < 0;
                    waited = waited.plus(LOOK)) {
                Thread.sleep(LOOK.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The new revision lets a straggler of this node fail rather than do what another one does again. */
    void handBack() {
        int back = jdbc.sql("UPDATE act_ru_job SET lock_owner_ = NULL, lock_exp_time_ = NULL, rev_ = rev_ + 1"
                        + " WHERE lock_owner_ = :owner")
                .param("owner", jobs.getLockOwner())
                .update();
        if (back > 0) {
            LOG.info("{} jobs handed back", back);
        }
    }
}
