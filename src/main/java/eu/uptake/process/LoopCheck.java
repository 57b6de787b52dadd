package eu.uptake.process;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;

/**
 * Finds rounds in which nothing waits: the engine would run through them for ever. What makes a round fit is somebody
 * who acts, a moment or a message. That a step runs as a job of its own is no wait: the jobs would not end either. A
 * step that is done for each of a list doesn't wait either, as the list may be empty.
 */
class LoopCheck {

    private final Map<String, Step> steps = new TreeMap<>();

    /** Where a process or an embedded one begins, by its key. */
    private final Map<String, List<String>> begins = new TreeMap<>();

    private final Set<String> passing = new HashSet<>();

    /** @param inside the process that runs within it */
    private record Step(
            String file,
            String id,
            boolean waits,
            boolean each,
            @Nullable String inside,
            List<String> next) {}

    /** Flows are read as the engine reads them: from where they say they go, whatever stands in the nodes. */
    LoopCheck add(ModelFile file, BpmnModelInstance diagram) {
        for (var node : diagram.getModelElementsByType(FlowNode.class)) {
            steps.put(key(file, node), step(file, node));
            if (node instanceof StartEvent start && start.getEventDefinitions().isEmpty()) {
                begins.computeIfAbsent(around(file, node), none -> new ArrayList<>())
                        .add(key(file, node));
            }
        }
        for (var flow : diagram.getModelElementsByType(SequenceFlow.class)) {
            var from = flow.getSource() == null ? null : steps.get(key(file, flow.getSource()));
            if (from != null && flow.getTarget() != null) {
                from.next().add(key(file, flow.getTarget()));
            }
        }
        return this;
    }

    private static Step step(ModelFile file, FlowNode node) {
        var each = node instanceof Activity activity && activity.getLoopCharacteristics() != null;
        var waits = node instanceof UserTask
                || node instanceof IntermediateCatchEvent
                || node instanceof EventBasedGateway
                || node instanceof BoundaryEvent;
        var inside = node instanceof CallActivity call
                ? String.valueOf(call.getCalledElement())
                : node instanceof SubProcess ? key(file, node) : null;
        return new Step(file.name(), node.getId(), waits && !each, each, inside, new ArrayList<>());
    }

    private static String around(ModelFile file, FlowNode node) {
        var around = (BaseElement) node.getParentElement();
        return around instanceof Process ? around.getId() : key(file, around);
    }

    private static String key(ModelFile file, BaseElement element) {
        return file.name() + ", " + element.getId();
    }

    /** Each names the file and the first element of a round, and all that it goes through. */
    List<String> findings() {
        findPassing();
        Map<String, List<String>> leads = new TreeMap<>();
        steps.forEach((key, step) -> {
            if (!step.waits()) {
                leads.put(key, leads(step));
            }
        });
        List<String> findings = new ArrayList<>();
        for (prune(leads); !leads.isEmpty(); prune(leads)) {
            var round = round(leads);
            leads.keySet().removeAll(round);
            findings.add(told(round));
        }
        return findings;
    }

    private String told(List<String> round) {
        var first = round.get(0);
        var through = Stream.concat(round.stream(), Stream.of(first))
                .map(key -> steps.get(key).id());
        return "%s: goes round without waiting (%s); let somebody act in it, or wait for a time or a message"
                .formatted(first, String.join(" → ", through.toList()));
    }

    /** Where it goes on at once: into what it runs, and past it where that may end at once. */
    private List<String> leads(Step step) {
        if (step.inside() == null) {
            return step.next();
        }
        var into = begins.getOrDefault(step.inside(), List.of());
        return passes(step) ? Stream.concat(into.stream(), step.next().stream()).toList() : into;
    }

    private boolean passes(Step step) {
        return !step.waits() && (step.inside() == null || step.each() || passing.contains(step.inside()));
    }

    /** The processes that can come to an end without waiting, each of which may let another do so. */
    private void findPassing() {
        boolean more = true;
        while (more) {
            more = false;
            for (var process : begins.keySet()) {
                if (!passing.contains(process) && runsThrough(begins.get(process))) {
                    more = passing.add(process);
                }
            }
        }
    }

    private boolean runsThrough(List<String> begin) {
        var ahead = new ArrayDeque<>(begin);
        Set<String> seen = new HashSet<>(begin);
        while (!ahead.isEmpty()) {
            var step = steps.get(ahead.remove());
            if (step == null || !passes(step)) {
                continue;
            }
            if (step.next().isEmpty()) {
                return true;
            }
            step.next().stream().filter(seen::add).forEach(ahead::add);
        }
        return false;
    }

    /** Takes away what leads nowhere, until every step that is left leads to another that is. */
    private static void prune(Map<String, List<String>> leads) {
        boolean fewer = true;
        while (fewer) {
            fewer = leads.values().removeIf(next -> next.stream().noneMatch(leads::containsKey));
        }
    }

    /** Going on from any of them comes back to one. */
    private static List<String> round(Map<String, List<String>> leads) {
        Collection<String> way = new LinkedHashSet<>();
        var at = leads.keySet().iterator().next();
        while (way.add(at)) {
            at = leads.get(at).stream().filter(leads::containsKey).findFirst().orElseThrow();
        }
        var walked = List.copyOf(way);
        return walked.subList(walked.indexOf(at), walked.size());
    }
}
