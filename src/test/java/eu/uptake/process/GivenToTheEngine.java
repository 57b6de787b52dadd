package eu.uptake.process;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Keeps the variables that the product gives the engine, so that a bare engine can be given the same. */
final class GivenToTheEngine implements BeanPostProcessor {

    private final Map<String, Map<String, Object>> byTask = new ConcurrentHashMap<>();
    private final Map<String, Map<String, Object>> byCase = new ConcurrentHashMap<>();

    /** What the completion of the task said. */
    Map<String, Object> completing(String task) {
        return byTask.get(task);
    }

    /** What the journey of the case began with. */
    Map<String, Object> starting(String number) {
        return byCase.get(number);
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof TaskService tasks) {
            return kept(TaskService.class, tasks);
        }
        return bean instanceof RuntimeService runtime ? kept(RuntimeService.class, runtime) : bean;
    }

    private <T> T kept(Class<T> type, T target) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, given) -> {
                    keep(method, given);
                    try {
                        return method.invoke(target, given);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    @SuppressWarnings("unchecked")
    private void keep(Method method, Object[] given) {
        if (method.getName().equals("complete") && given.length == 2) {
            byTask.put((String) given[0], (Map<String, Object>) given[1]);
        } else if (method.getName().equals("startProcessInstanceByKey") && given.length == 3) {
            byCase.put((String) given[1], (Map<String, Object>) given[2]);
        }
    }
}
