package eu.uptake.process;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Checks the models and deploys them together when any of them changed, before the first page is served; running cases
 * stay on the version they have. Models that are refused leave the version that runs untouched; without one there is
 * nothing to run, and the start fails.
 */
@Component
class ModelDeployment implements SmartLifecycle {

    /** Before the rehearsal of a demo, which comes before the web server. */
    static final int PHASE = 100;

    private static final Logger log = LoggerFactory.getLogger(ModelDeployment.class);

    private final ModelFiles files;
    private final ModelCheck check;
    private final RepositoryService repository;
    private final JobsAtTheEnd jobs;
    private volatile boolean running;

    ModelDeployment(ModelFiles files, ModelCheck check, RepositoryService repository, JobsAtTheEnd jobs) {
        this.files = files;
        this.check = check;
        this.repository = repository;
        this.jobs = jobs;
    }

    @Override
    public void start() {
        try {
            deploy();
        } catch (ModelsRefused refused) {
            if (repository
                            .createProcessDefinitionQuery()
                            .processDefinitionKey(Models.JOURNEY)
                            .count()
                    == 0) {
                throw refused;
            }
            log.error("{}\nThe version that ran before runs on.", refused.getMessage());
        }
        jobs.resume();
        running = true;
    }

    private void deploy() {
        var all = files.all();
        check.check(all);
        // all or nothing: forms and decisions are bound to the deployment of the process that names them
        var deployment = repository.createDeployment().name("models").enableDuplicateFiltering(false);
        all.forEach((name, file) -> deployment.addInputStream(name, new ByteArrayInputStream(file.content())));
        var deployed = deployed(deployment);
        var processes = deployed.getDeployedProcessDefinitions();
        log.info("{} model files checked, {} processes deployed", all.size(), processes == null ? 0 : processes.size());
    }

    /** What the check does not know of BPMN, the engine's own parser does. */
    private static DeploymentWithDefinitions deployed(DeploymentBuilder deployment) {
        try {
            return deployment.deployWithResult();
        } catch (ProcessEngineException e) {
            throw new ModelsRefused(List.of(String.valueOf(e.getMessage())));
        }
    }

    @Override
    public void stop() {
        jobs.stop();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
