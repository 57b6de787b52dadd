package eu.uptake.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Fails the class unless its tests together passed every element and every flow of its models; then closes the engine. */
final class PathCoverage implements AfterAllCallback {

    private final PathEngine paths;
    private final Set<String> excluded;

    PathCoverage(PathEngine paths, String... excluded) {
        this.paths = paths;
        this.excluded = Set.copyOf(Arrays.asList(excluded));
    }

    @Override
    public void afterAll(ExtensionContext context) {
        try {
            assertThat(missed()).as("elements and flows that no test passes").isEmpty();
        } finally {
            paths.close();
        }
    }

    /** The process and the id of each. */
    Set<String> missed() {
        var engine = paths.engine();
        Set<String> missed = new TreeSet<>();
        for (var definition :
                engine.getRepositoryService().createProcessDefinitionQuery().list()) {
            if (!excluded.contains(definition.getKey())) {
                missed.addAll(drawn(engine, definition));
            }
        }
        engine.getHistoryService()
                .createHistoricActivityInstanceQuery()
                .list()
                .forEach(one -> missed.remove(one.getProcessDefinitionKey() + " " + one.getActivityId()));
        missed.removeAll(paths.taken());
        return missed;
    }

    private static Set<String> drawn(ProcessEngine engine, ProcessDefinition definition) {
        var model = engine.getRepositoryService().getBpmnModelInstance(definition.getId());
        Set<String> drawn = new TreeSet<>();
        model.getModelElementsByType(FlowNode.class).forEach(one -> drawn.add(definition.getKey() + " " + one.getId()));
        model.getModelElementsByType(SequenceFlow.class)
                .forEach(one -> drawn.add(definition.getKey() + " " + one.getId()));
        return drawn;
    }

    /** Notes which flows were taken: the history knows the elements only. */
    static final class Flows extends AbstractBpmnParseListener {

        final Set<String> taken = ConcurrentHashMap.newKeySet();

        @Override
        public void parseSequenceFlow(Element flow, ScopeImpl scope, TransitionImpl transition) {
            transition.addListener(ExecutionListener.EVENTNAME_TAKE, (ExecutionListener)
                    execution -> taken.add(execution
                                    .getProcessEngineServices()
                                    .getRepositoryService()
                                    .getProcessDefinition(execution.getProcessDefinitionId())
                                    .getKey()
                            + " " + execution.getCurrentTransitionId()));
        }
    }
}
