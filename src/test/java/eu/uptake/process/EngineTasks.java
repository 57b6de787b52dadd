package eu.uptake.process;

import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;

/** Lets tests of other rooms compare the work list with the engine. */
public final class EngineTasks {

    private EngineTasks() {}

    public static Set<String> ids(Object taskService) {
        return ((TaskService) taskService)
                .createTaskQuery().list().stream().map(Task::getId).collect(Collectors.toSet());
    }
}
