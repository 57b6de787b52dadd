package eu.uptake.process;

import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.stereotype.Component;

/** Jobs that failed, for a coordinator to see and to try again. */
@Component
public class FailedJobs {

    private static final int SHOWN = 200;
    private static final int RETRIES = 3;

    private final ManagementService management;
    private final RuntimeService runtime;

    FailedJobs(ManagementService management, RuntimeService runtime) {
        this.management = management;
        this.runtime = runtime;
    }

    /** The oldest first, at most 200. */
    public List<FailedJob> list() {
        return management.createJobQuery().withException().orderByJobDuedate().asc().listPage(0, SHOWN).stream()
                .map(this::read)
                .toList();
    }

    /** Puts the job back in the queue. @throws IllegalArgumentException if it is gone */
    public void retry(String job) {
        if (management.createJobQuery().jobId(job).withException().count() == 0) {
            throw new IllegalArgumentException("No failed job " + job);
        }
        management.setJobRetries(job, RETRIES);
    }

    private FailedJob read(Job job) {
        var definition = management
                .createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult();
        var instance = runtime.createProcessInstanceQuery()
                .processInstanceId(job.getProcessInstanceId())
                .singleResult();
        return new FailedJob(
                job.getId(),
                instance == null ? null : instance.getBusinessKey(),
                Objects.requireNonNullElse(job.getProcessDefinitionKey(), ""),
                definition == null ? "" : definition.getActivityId(),
                Objects.requireNonNullElse(job.getExceptionMessage(), ""),
                job.getCreateTime().toInstant(),
                job.getRetries());
    }
}
