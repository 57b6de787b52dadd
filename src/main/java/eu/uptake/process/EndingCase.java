package eu.uptake.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;

/** Marks the instance from inside which a case is being ended or held, so that it is not stopped by its own doing. */
final class EndingCase {

    private static final ThreadLocal<@Nullable String> INSTANCE = new ThreadLocal<>();

    private EndingCase() {}

    static void from(DelegateExecution execution, Runnable action) {
        INSTANCE.set(execution.getProcessInstanceId());
        try {
            action.run();
        } finally {
            INSTANCE.remove();
        }
    }

    static boolean inside(String instance) {
        return instance.equals(INSTANCE.get());
    }
}
