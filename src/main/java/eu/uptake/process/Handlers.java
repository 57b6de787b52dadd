package eu.uptake.process;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Finds the handler of a task by its name; a task without one is stored and routed, nothing more. */
@Component
class Handlers {

    private static final TaskHandler NONE = new TaskHandler() {};
    private static final String TASK = "userTask_";
    private static final String HANDLER = "Handler";

    private final Map<String, TaskHandler> byBean;

    Handlers(Map<String, TaskHandler> byBean) {
        this.byBean = Map.copyOf(byBean);
    }

    TaskHandler of(String element) {
        return byBean.getOrDefault(element.substring(TASK.length()) + HANDLER, NONE);
    }

    /** The tasks that somebody handles, for the check that each is drawn. */
    Set<String> elements() {
        return byBean.keySet().stream()
                .map(bean -> TASK + bean.substring(0, bean.length() - HANDLER.length()))
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
    }
}
