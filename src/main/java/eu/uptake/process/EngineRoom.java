package eu.uptake.process;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.runtime.Job;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A look into the engine room that changes nothing there. */
@Component
public class EngineRoom {

    static final int MANY = 1_000;

    private final ManagementService management;
    private final RepositoryService repository;
    private final JobExecutor jobs;

    EngineRoom(ManagementService management, RepositoryService repository, JobExecutor jobs) {
        this.management = management;
        this.repository = repository;
        this.jobs = jobs;
    }

    public EngineState look() {
        var journey = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(Models.JOURNEY)
                .latestVersion()
                .singleResult();
        return new EngineState(
                jobs.isActive(),
                oldestDue(),
                management.createJobQuery().withException().listPage(0, MANY).size(),
                (int) repository.createProcessDefinitionQuery().latestVersion().count(),
                journey == null ? 0 : journey.getVersion());
    }

    private @Nullable Instant oldestDue() {
        return management.createJobQuery().executable().orderByJobDuedate().asc().listPage(0, 1).stream()
                .map(EngineRoom::since)
                .findFirst()
                .orElse(null);
    }

    private static Instant since(Job job) {
        Date due = job.getDuedate();
        return (due == null ? job.getCreateTime() : due).toInstant();
    }
}
