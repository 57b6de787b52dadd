package eu.uptake.process;

import eu.uptake.casefile.CaseStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.jspecify.annotations.Nullable;

/** Holds one diagram against the conventions that pages and the desk depend on. */
class DiagramCheck {

    static final Set<String> ROLES = Set.of(
            "sme", "advisor", "business-advisor", "funding-advisor", "cluster-manager", "coordinator", "provider");

    private final ModelFile file;
    private final BpmnModelInstance diagram;
    private final KnownModels known;
    private final List<String> findings = new ArrayList<>();

    DiagramCheck(ModelFile file, BpmnModelInstance diagram, KnownModels known) {
        this.file = file;
        this.diagram = diagram;
        this.known = known;
    }

    /** Each names the file and the element. */
    List<String> findings() {
        process();
        diagram.getModelElementsByType(FlowNode.class).forEach(this::node);
        diagram.getModelElementsByType(UserTask.class).forEach(this::userTask);
        diagram.getModelElementsByType(CallActivity.class).forEach(this::call);
        diagram.getModelElementsByType(BusinessRuleTask.class).forEach(this::businessRule);
        diagram.getModelElementsByType(SequenceFlow.class).forEach(this::flow);
        diagram.getModelElementsByType(ExclusiveGateway.class).forEach(this::split);
        Stream.of(CallActivity.class, EndEvent.class)
                .flatMap(kind -> diagram.getModelElementsByType(kind).stream())
                .forEach(this::status);
        RequestCheck.of(diagram, known).forEach(this::find);
        return findings;
    }

    private void process() {
        var processes = diagram.getModelElementsByType(Process.class);
        if (processes.size() != 1) {
            findings.add(file.name() + ": holds " + processes.size() + " processes, not one");
            return;
        }
        var process = processes.iterator().next();
        if (!file.id().equals(process.getId())) {
            find(process.getId(), "the process id is not the file's name");
        }
        if (!process.isExecutable()) {
            find(process.getId(), "is not executable");
        }
        if (isBlank(process.getName())) {
            find(process.getId(), "has no name");
        }
        if (process.getCamundaHistoryTimeToLiveString() == null) {
            find(process.getId(), "has no history time to live");
        }
    }

    private void node(FlowNode node) {
        var prefix = idPrefix(node);
        if (!node.getId().matches(prefix + "_[a-z][A-Za-z0-9]*")) {
            find(node.getId(), "should be named " + prefix + "_<camelName>");
        }
        var drawn = diagram.getModelElementsByType(BpmnShape.class).stream()
                .anyMatch(shape -> node.equals(shape.getBpmnElement()));
        if (!drawn) {
            find(node.getId(), "is not drawn");
        }
    }

    private static String idPrefix(FlowNode node) {
        var kind = node.getElementType().getTypeName();
        return kind.toLowerCase(Locale.ROOT).endsWith("gateway") ? "gateway" : kind;
    }

    private void userTask(UserTask task) {
        if (isBlank(task.getName())) {
            find(task.getId(), "has no name");
        }
        if (!ROLES.contains(String.valueOf(task.getCamundaCandidateGroups()))) {
            find(
                    task.getId(),
                    "its candidate group must be one of " + Stream.of(ROLES).toList());
        }
        var slaClass = Properties.of(task, "sla");
        if (slaClass != null && !known.sla().knows(slaClass)) {
            find(task.getId(), "unknown due class " + slaClass);
        }
        for (var shown : Properties.listOf(task, "shows")) {
            if (!known.shown().contains(shown)) {
                find(task.getId(), "shows " + shown + ", which is no task, request or decision of these models");
            }
        }
        for (var role : Properties.listOf(task, "given-to")) {
            if (!ROLES.contains(role)) {
                find(task.getId(), "is given to " + role + ", which is no role");
            }
        }
        var judged = Properties.of(task, "judges");
        if (judged != null && (!known.shown().contains(judged) || isBlank(Properties.of(task, "upholds")))) {
            find(task.getId(), "judges " + judged + ", but not which decision of these models by which answer");
        }
        form(task);
    }

    private void form(UserTask task) {
        var form = ModelReader.formRef(task);
        if (form == null || !known.forms().containsKey(form)) {
            find(task.getId(), "its form " + form + " is missing or was refused");
            return;
        }
        if (!"deployment".equals(ModelReader.formBinding(task))) {
            find(task.getId(), "its form binding is not 'deployment'");
        }
        var keys = known.forms().get(form).fields().stream()
                .map(field -> field.key())
                .toList();
        for (var route : Properties.listOf(task, "routes")) {
            if (!keys.contains(route)) {
                find(task.getId(), "routes on " + route + ", which is no field of form " + form);
            }
        }
    }

    private void call(CallActivity call) {
        if (!known.processes().contains(String.valueOf(call.getCalledElement()))) {
            find(call.getId(), "calls the unknown process " + call.getCalledElement());
        }
        if (!"deployment".equals(call.getCamundaCalledElementBinding())) {
            find(call.getId(), "its binding is not 'deployment'");
        }
    }

    private void businessRule(BusinessRuleTask task) {
        if (!known.decisions().contains(String.valueOf(task.getCamundaDecisionRef()))) {
            find(task.getId(), "uses the unknown decision " + task.getCamundaDecisionRef());
        }
        if (isBlank(task.getCamundaResultVariable())) {
            find(task.getId(), "has no result variable");
        }
    }

    private void flow(SequenceFlow flow) {
        var drawn = diagram.getModelElementsByType(BpmnEdge.class).stream()
                .anyMatch(edge -> flow.equals(edge.getBpmnElement()));
        if (!drawn) {
            find(flow.getId(), "is not drawn");
        }
    }

    /** Without a default a case whose answer nobody thought of could not go on. */
    private void split(ExclusiveGateway gateway) {
        if (gateway.getOutgoing().size() > 1 && gateway.getDefault() == null) {
            find(gateway.getId(), "has no default flow");
        }
    }

    private void status(FlowNode node) {
        var status = Properties.of(node, "status");
        if (status != null
                && Stream.of(CaseStatus.values())
                        .noneMatch(known -> known.name().equals(status))) {
            find(node.getId(), "unknown case status " + status);
        }
    }

    private void find(@Nullable String element, String what) {
        findings.add("%s, %s: %s".formatted(file.name(), element, what));
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
