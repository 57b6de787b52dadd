package eu.uptake.process;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.jobexecutor.ProcessEventJobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.IdentityLinkEntity;
import org.camunda.bpm.engine.impl.persistence.entity.IdentityLinkManager;
import org.camunda.bpm.engine.impl.persistence.entity.JobDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobDefinitionManager;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobManager;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionManager;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceManager;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;

/**
 * Spares the database what the engine asks at every completion and what is always the same here: deployed definitions
 * never change, events are never late, and tasks have neither subtasks nor links nor variables of their own.
 */
final class SparingSessions {

    private SparingSessions() {}

    static List<SessionFactory> all() {
        var siblings = new ConcurrentHashMap<String, String>();
        var jobDefinitions = new ConcurrentHashMap<String, JobDefinitionEntity>();
        return List.of(
                new Instead(ProcessDefinitionManager.class, () -> new Definitions(siblings)),
                new Instead(JobDefinitionManager.class, () -> new JobDefinitions(jobDefinitions)),
                new Instead(JobManager.class, Jobs::new),
                new Instead(TaskManager.class, Tasks::new),
                new Instead(IdentityLinkManager.class, Links::new),
                new Instead(VariableInstanceManager.class, Variables::new));
    }

    private record Instead(Class<?> getSessionType, Supplier<Session> open) implements SessionFactory {

        @Override
        public Session openSession() {
            return open.get();
        }
    }

    /** A definition that is in the engine's memory is not read again. */
    private static final class Definitions extends ProcessDefinitionManager {

        private final Map<String, String> siblings;

        private Definitions(Map<String, String> siblings) {
            this.siblings = siblings;
        }

        @Override
        public ProcessDefinitionEntity findLatestDefinitionById(String id) {
            var known = remembered(id);
            return known == null ? super.findLatestDefinitionById(id) : known;
        }

        @Override
        public ProcessDefinitionEntity findDefinitionByDeploymentAndKey(String deployment, String key) {
            var id = siblings.get(deployment + "/" + key);
            var known = id == null ? null : remembered(id);
            if (known != null) {
                return known;
            }
            var found = super.findDefinitionByDeploymentAndKey(deployment, key);
            if (found != null) {
                siblings.put(deployment + "/" + key, found.getId());
            }
            return found;
        }

        private static @Nullable ProcessDefinitionEntity remembered(String id) {
            return Context.getProcessEngineConfiguration()
                    .getDeploymentCache()
                    .getProcessDefinitionCache()
                    .get(id);
        }
    }

    /** Nobody suspends a job definition or gives it a priority; who would must drop this. */
    private static final class JobDefinitions extends JobDefinitionManager {

        private final Map<String, JobDefinitionEntity> known;

        private JobDefinitions(Map<String, JobDefinitionEntity> known) {
            this.known = known;
        }

        @Override
        public @Nullable JobDefinitionEntity findById(String id) {
            var remembered = known.get(id);
            if (remembered != null) {
                return remembered;
            }
            var found = super.findById(id);
            if (found != null) {
                known.put(id, found);
            }
            return found;
        }
    }

    /** Events are delivered at once here, never by a job. */
    private static final class Jobs extends JobManager {

        @Override
        public List<JobEntity> findJobsByConfiguration(String type, String configuration, @Nullable String tenant) {
            return type.equals(ProcessEventJobHandler.TYPE)
                    ? List.of()
                    : super.findJobsByConfiguration(type, configuration, tenant);
        }
    }

    private static final class Tasks extends TaskManager {

        @Override
        public List<Task> findTasksByParentTaskId(String parent) {
            return List.of();
        }
    }

    private static final class Links extends IdentityLinkManager {

        @Override
        public List<IdentityLinkEntity> findIdentityLinksByTaskId(String task) {
            return List.of();
        }
    }

    private static final class Variables extends VariableInstanceManager {

        @Override
        public List<VariableInstanceEntity> findVariableInstancesByTaskId(String task) {
            return List.of();
        }
    }
}
