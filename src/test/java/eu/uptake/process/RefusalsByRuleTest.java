package eu.uptake.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Regulation (EU) 2016/679, Article 22: what a rule refuses, a person refuses. */
class RefusalsByRuleTest {

    /**
     * An added service that nobody has to approve ends once it is done; a status that is looked at again ends as
     * confirmed, as settled meanwhile, or with a word to the coordinator, who alone says whether the case goes on.
     */
    private static final Set<String> GOOD_ENDS =
            Set.of("endEvent_addedServiceEnded", "endEvent_confirmed", "endEvent_settled", "endEvent_lost");

    static List<Path> models() throws IOException {
        try (var files = Files.list(Path.of("bpmn"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void noDecisionByRuleEndsAProcessBeforeAPersonHasActed(Path model) {
        var drawn = Bpmn.readModelFromFile(model.toFile());

        assertThat(rules(drawn))
                .allSatisfy(rule ->
                        assertThat(endsWithoutPeople(rule)).as(rule.getId()).isSubsetOf(GOOD_ENDS));
    }

    @Test
    void theRulesAreFoundAndAWayPastPeopleIsSeen() throws IOException {
        var found = new TreeSet<String>();
        for (var model : models()) {
            rules(Bpmn.readModelFromFile(model.toFile())).forEach(rule -> found.add(rule.getId()));
        }
        assertThat(found)
                .contains("serviceTask_decideRole", "serviceTask_decideSize", "businessRuleTask_checkDeMinimis");

        var shortCut = Bpmn.createProcess()
                .startEvent()
                .businessRuleTask("rule")
                .exclusiveGateway("gateway")
                .userTask("confirm")
                .endEvent("confirmed")
                .moveToNode("gateway")
                .endEvent("refused")
                .done();
        assertThat(endsWithoutPeople(shortCut.getModelElementById("rule"))).containsExactly("refused");
    }

    private static List<FlowNode> rules(BpmnModelInstance drawn) {
        return Stream.concat(
                        drawn.getModelElementsByType(BusinessRuleTask.class).stream(),
                        drawn.getModelElementsByType(ServiceTask.class).stream()
                                .filter(task -> task.getId().startsWith("serviceTask_decide")))
                .map(FlowNode.class::cast)
                .toList();
    }

    private static Set<String> endsWithoutPeople(FlowNode rule) {
        Set<String> ends = new TreeSet<>();
        Set<FlowNode> seen = new HashSet<>();
        var next = new ArrayDeque<>(rule.getSucceedingNodes().list());
        while (!next.isEmpty()) {
            var node = next.poll();
            if (!seen.add(node) || isOfPeople(node)) {
                continue;
            }
            if (node instanceof EndEvent) {
                ends.add(node.getId());
            }
            next.addAll(node.getSucceedingNodes().list());
        }
        return ends;
    }

    /** A part of the process, drawn here or elsewhere, in which people work. */
    private static boolean isOfPeople(FlowNode node) {
        return node instanceof UserTask
                || node instanceof CallActivity
                || node instanceof SubProcess part
                        && part.getFlowElements().stream().anyMatch(UserTask.class::isInstance);
    }
}
