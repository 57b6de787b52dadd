package eu.uptake.process;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;

/**
 * What the diagram lets follow on a user task whatever is answered in it; where answers, dates or other branches decide,
 * nothing can be known.
 */
record Ahead(@Nullable UserTask task, boolean end) {

    private static final Ahead UNKNOWN = new Ahead(null, false);

    static Ahead of(UserTask from) {
        Set<FlowNode> stops = new LinkedHashSet<>();
        Set<FlowNode> seen = new HashSet<>();
        from.getOutgoing().forEach(flow -> follow(flow, seen, stops));
        if (stops.size() != 1) {
            return UNKNOWN;
        }
        var stop = stops.iterator().next();
        if (stop instanceof UserTask task) {
            return new Ahead(task, false);
        }
        return stop instanceof EndEvent && stop.getParentElement() instanceof Process ? new Ahead(null, true) : UNKNOWN;
    }

    private static void follow(SequenceFlow flow, Set<FlowNode> seen, Set<FlowNode> stops) {
        var node = flow.getTarget();
        if (!seen.add(node)) {
            return;
        }
        if (node instanceof ExclusiveGateway || node instanceof ServiceTask || node instanceof BusinessRuleTask) {
            node.getOutgoing().forEach(next -> follow(next, seen, stops));
        } else {
            stops.add(node);
        }
    }
}
