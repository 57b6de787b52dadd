package eu.uptake.process;

import eu.uptake.casefile.Case;
import eu.uptake.casefile.Cases;
import eu.uptake.casefile.Happening;
import eu.uptake.casefile.Timeline;
import eu.uptake.platform.Actor;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What delegates share: the case they are about, what the model knows, and the timeline. */
@Component
class CaseDelegate {

    private final Cases cases;
    private final Timeline timeline;
    private final Acting acting;

    CaseDelegate(Cases cases, Timeline timeline, Acting acting) {
        this.cases = cases;
        this.timeline = timeline;
        this.acting = acting;
    }

    Case caseOf(DelegateExecution execution) {
        return cases.held(execution.getProcessBusinessKey());
    }

    static String text(DelegateExecution execution, String variable) {
        @Nullable Object value = execution.getVariable(variable);
        return value == null ? "" : value.toString();
    }

    void note(DelegateExecution execution, Happening what, Map<String, String> detail) {
        timeline.add(caseOf(execution), what, detail, acting.now());
    }

    /** Whoever's answer moved the case on; nobody, when a timer did. */
    @Nullable
    Actor actor() {
        return acting.now();
    }

    /** What a step of the model decided, as the history tells it. */
    static Map<String, String> decided(DelegateExecution execution, String result) {
        var step = execution.getBpmnModelElementInstance();
        return Map.of("decision", ModelReader.oneLine(step.getName()), "element", step.getId(), "result", result);
    }

    /** Tells the journey something it waits for. */
    void tell(DelegateExecution execution, String message, Map<String, Object> variables) {
        EndingCase.from(
                execution,
                () -> execution
                        .getProcessEngineServices()
                        .getRuntimeService()
                        .createMessageCorrelation(message)
                        .processInstanceBusinessKey(execution.getProcessBusinessKey())
                        .setVariables(variables)
                        .correlate());
    }
}
