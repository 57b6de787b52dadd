package eu.uptake.process;

import eu.uptake.casefile.CaseStatus;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;

/** Reads from a diagram everything that pages and the desk need to know. */
final class ModelReader {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    private ModelReader() {}

    static ProcessModel read(BpmnModelInstance diagram, int version) {
        var process = diagram.getModelElementsByType(Process.class).iterator().next();
        Map<String, TaskModel> tasks = new LinkedHashMap<>();
        for (var task : diagram.getModelElementsByType(UserTask.class)) {
            tasks.put(task.getId(), task(process.getId(), version, task));
        }
        return new ProcessModel(
                process.getId(),
                version,
                process.getName(),
                documentation(process),
                Properties.of(process, "item"),
                Properties.of(process, "about"),
                Properties.of(process, "led-by"),
                stages(diagram),
                tasks,
                RequestReader.read(diagram, process.getId(), version),
                elements(diagram));
    }

    private static TaskModel task(String process, int version, UserTask task) {
        var ahead = Ahead.of(task);
        return new TaskModel(
                process,
                version,
                task.getId(),
                oneLine(task.getName()),
                task.getCamundaCandidateGroups(),
                formRef(task),
                Properties.of(task, "sla"),
                Properties.of(task, "due-on"),
                Properties.of(task, "says"),
                Properties.listOf(task, "routes"),
                Properties.listOf(task, "four-eyes"),
                Properties.listOf(task, "shows"),
                Properties.listOf(task, "given-to"),
                Properties.of(task, "document"),
                judging(task),
                ahead.task() == null ? null : oneLine(ahead.task().getName()),
                ahead.end());
    }

    private static TaskModel.@Nullable Judging judging(UserTask task) {
        var rule = Properties.of(task, "judges");
        var upholds = Properties.listOf(task, "upholds");
        return rule == null || upholds.isEmpty() ? null : new TaskModel.Judging(rule, upholds);
    }

    static @Nullable String formRef(UserTask task) {
        return task.getAttributeValueNs(CAMUNDA, "formRef");
    }

    static @Nullable String formBinding(UserTask task) {
        return task.getAttributeValueNs(CAMUNDA, "formRefBinding");
    }

    /** The call activities that carry a stage, in the order in which the flow first reaches them. */
    private static List<StageModel> stages(BpmnModelInstance diagram) {
        List<StageModel> stages = new ArrayList<>();
        for (var node : inFlowOrder(diagram)) {
            if (node instanceof CallActivity call && Properties.of(call, "stage") != null) {
                stages.add(stage(call));
            }
        }
        return List.copyOf(stages);
    }

    private static StageModel stage(CallActivity call) {
        var status = Properties.of(call, "status");
        return new StageModel(
                String.valueOf(Properties.of(call, "stage")),
                oneLine(call.getName()),
                call.getCalledElement(),
                status == null ? null : CaseStatus.valueOf(status),
                Properties.of(call, "says"));
    }

    /**
     * Depth first along the default flows, so that a gateway with a way to every stage does not put the last one
     * second.
     */
    private static Collection<FlowNode> inFlowOrder(BpmnModelInstance diagram) {
        Set<FlowNode> seen = new LinkedHashSet<>();
        for (var start : diagram.getModelElementsByType(StartEvent.class)) {
            follow(start, seen);
        }
        seen.addAll(diagram.getModelElementsByType(FlowNode.class));
        return seen;
    }

    private static void follow(FlowNode node, Set<FlowNode> seen) {
        if (!seen.add(node)) {
            return;
        }
        var outgoing = new ArrayList<>(node.getOutgoing());
        outgoing.sort((a, b) -> Boolean.compare(b.equals(mainFlow(node)), a.equals(mainFlow(node))));
        if (beginsAnywhere(node)) {
            outgoing.subList(1, outgoing.size()).clear();
        }
        outgoing.forEach(flow -> follow(flow.getTarget(), seen));
    }

    private static boolean beginsAnywhere(FlowNode node) {
        return node.getOutgoing().size() > 1
                && node.getOutgoing().stream()
                                .filter(f -> f.getTarget() instanceof CallActivity)
                                .count()
                        > 2;
    }

    private static @Nullable SequenceFlow mainFlow(FlowNode node) {
        return node instanceof org.camunda.bpm.model.bpmn.instance.ExclusiveGateway gateway
                ? gateway.getDefault()
                : null;
    }

    private static List<ElementModel> elements(BpmnModelInstance diagram) {
        List<ElementModel> elements = new ArrayList<>();
        for (var node : inFlowOrder(diagram)) {
            elements.add(element(node));
        }
        return List.copyOf(elements);
    }

    private static ElementModel element(FlowElement node) {
        var task = node instanceof UserTask user ? user : null;
        return new ElementModel(
                node.getId(),
                node.getElementType().getTypeName(),
                oneLine(node.getName()),
                task == null ? null : task.getCamundaCandidateGroups(),
                task == null ? null : Properties.of(task, "sla"),
                node instanceof CallActivity call ? call.getCalledElement() : null);
    }

    private static @Nullable String documentation(Process process) {
        var texts = process.getDocumentations();
        return texts.isEmpty() ? null : texts.iterator().next().getTextContent().strip();
    }

    static String oneLine(@Nullable String name) {
        return name == null ? "" : name.replaceAll("\\s+", " ").strip();
    }
}
