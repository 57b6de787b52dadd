package eu.uptake.process;

import eu.uptake.casefile.WorkItem;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * Sets the reminders of the model {@code sme-reminders} going for each task that comes to an SME, and stops them when it
 * is over. When to remind, how often and who decides at last is the model's.
 */
@Component
class Reminders {

    static final String ASKED = "case.smeAsked";
    static final String ANSWERED = "case.smeAnswered";

    private static final String MODEL = "sme-reminders";

    private final Models models;

    /** What an SME was asked for: a task of that version of a process. */
    record Asked(String process, int version, String task, String number, String name) {

        static Asked of(WorkItem item) {
            return new Asked(item.process(), item.processVersion(), item.taskId(), item.number(), item.name());
        }
    }

    Reminders(Models models) {
        this.models = models;
    }

    /**
     * As they were drawn when the task was.
     *
     * @return what {@link #answered} needs to stop them
     */
    String ask(RuntimeService runtime, Asked asked) {
        return runtime.createMessageCorrelation(ASKED)
                .processDefinitionId(models.beside(asked.process(), asked.version(), MODEL))
                .processInstanceBusinessKey(asked.number())
                .setVariables(Map.of("askedTask", asked.task(), "askedFor", asked.name(), "reminders", 0L))
                .correlateStartMessage()
                .getId();
    }

    /** Whether they still run; they have their own end when a coordinator decided on a silence. */
    boolean run(RuntimeService runtime, String reminders) {
        return runtime.createProcessInstanceQuery().processInstanceId(reminders).count() > 0;
    }

    void answered(DelegateExecution during, String reminders) {
        // the reminders themselves may be what ends the task: then they are on their way out already
        if (EndingCase.inside(reminders)) {
            return;
        }
        var runtime = during.getProcessEngineServices().getRuntimeService();
        // none if they have come to their own end before
        runtime.createExecutionQuery()
                .processInstanceId(reminders)
                .messageEventSubscriptionName(ANSWERED)
                .list()
                .forEach(waiting -> runtime.messageEventReceived(ANSWERED, waiting.getId()));
    }
}
