package eu.uptake.process;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** The drawn elements that leave something to show: a form that was handed in, or what a rule or a step
 * worked out. */
final class Showable {

    /** The registration, which opens the case before any task does. */
    private static final String REGISTERED = "startEvent_registered";

    private Showable() {}

    static Set<String> in(Collection<BpmnModelInstance> diagrams) {
        Set<String> ids = new HashSet<>(Set.of(REGISTERED));
        for (var diagram : diagrams) {
            diagram.getModelElementsByType(UserTask.class).forEach(task -> ids.add(task.getId()));
            diagram.getModelElementsByType(BusinessRuleTask.class).forEach(rule -> ids.add(rule.getId()));
            diagram.getModelElementsByType(ServiceTask.class).forEach(step -> ids.add(step.getId()));
            RequestReader.events(diagram).forEach(event -> ids.add(event.getId()));
        }
        return ids;
    }
}
