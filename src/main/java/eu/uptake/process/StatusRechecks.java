package eu.uptake.process;

import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.stereotype.Component;

/** Sets the model {@code status-recheck} going beside a journey, once for each case, and stops it with the case. */
@Component
class StatusRechecks {

    private static final String MODEL = "status-recheck";
    private static final String SCHEDULED = "case.recheckScheduled";
    private static final String CLOSED = "case.closed";

    private final Models models;

    StatusRechecks(Models models) {
        this.models = models;
    }

    /** As it was drawn when the case's model was. One that runs already looks at the newest decision by itself. */
    void schedule(DelegateExecution during, LocalDate on) {
        var runtime = during.getProcessEngineServices().getRuntimeService();
        var definition = ((ExecutionEntity) during).getProcessDefinition();
        var runs = runtime.createProcessInstanceQuery()
                        .processDefinitionKey(MODEL)
                        .processInstanceBusinessKey(during.getProcessBusinessKey())
                        .count()
                > 0;
        if (!runs) {
            runtime.createMessageCorrelation(SCHEDULED)
                    .processDefinitionId(models.beside(definition.getKey(), definition.getVersion(), MODEL))
                    .processInstanceBusinessKey(during.getProcessBusinessKey())
                    .setVariables(Map.of("recheckOn", on.toString()))
                    .correlateStartMessage();
        }
    }

    void drop(DelegateExecution during) {
        var runtime = during.getProcessEngineServices().getRuntimeService();
        runtime
                .createExecutionQuery()
                .processInstanceBusinessKey(during.getProcessBusinessKey())
                .messageEventSubscriptionName(CLOSED)
                .list()
                .stream()
                .filter(waiting -> !EndingCase.inside(waiting.getProcessInstanceId()))
                .forEach(waiting -> runtime.messageEventReceived(CLOSED, waiting.getId()));
    }
}
