package eu.uptake.process;

import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Timers run once everything else does. */
@Component
class JobStart {

    private final JobExecutor jobs;

    JobStart(JobExecutor jobs) {
        this.jobs = jobs;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        jobs.start();
    }
}
