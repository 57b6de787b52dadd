package eu.uptake.process;

import eu.uptake.casefile.Cases;
import eu.uptake.process.DecisionTables.Asking;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says of a rule task, or another step that decides, that the engine is in what it is about and who set it off. */
@Component
class RuleTasks {

    private final Cases cases;
    private final Models models;
    private final Acting acting;

    RuleTasks(Cases cases, Models models, Acting acting) {
        this.cases = cases;
        this.models = models;
        this.acting = acting;
    }

    Asking asking(DelegateExecution execution) {
        var definition = ((ExecutionEntity) execution).getProcessDefinition();
        var process = models.model(definition.getKey(), definition.getVersion());
        var task = execution.getBpmnModelElementInstance();
        return new Asking(
                cases.held(execution.getProcessBusinessKey()),
                variable(execution, process.item()),
                variable(execution, process.about()),
                task.getId(),
                ModelReader.oneLine(task.getName()),
                acting.now());
    }

    private static @Nullable String variable(DelegateExecution execution, @Nullable String name) {
        var value = name == null ? null : execution.getVariable(name);
        return value == null ? null : value.toString();
    }
}
