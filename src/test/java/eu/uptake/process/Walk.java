package eu.uptake.process;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.execute;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.historyService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.job;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;

import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.ProcessInstanceAssert;

/** One instance on its way through a model; steps are called as the diagram calls them. */
record Walk(ProcessInstance instance) {

    static final String CASE = "TA-2026-00042";

    static Walk start(PathEngine paths, String process, Map<String, Object> variables) {
        init(paths.engine());
        return new Walk(runtimeService().startProcessInstanceByKey(process, CASE, variables));
    }

    Walk done(String task) {
        return done(task, Map.of());
    }

    Walk done(String task, Map<String, Object> answers) {
        waitsAt("userTask_" + task);
        complete(task("userTask_" + task, instance), answers);
        return this;
    }

    Walk waitsAt(String... elements) {
        path().isWaitingAt(elements);
        return this;
    }

    Walk timer(String event) {
        execute(job(event, instance));
        return this;
    }

    Date due(String event) {
        return job(event, instance).getDuedate();
    }

    Walk told(String message, Map<String, Object> payload) {
        runtimeService()
                .createMessageCorrelation(message)
                .processInstanceId(instance.getId())
                .setVariables(payload)
                .correlate();
        return this;
    }

    /** The instances that this one's call activities started and that still run, in the order of their starts. */
    List<Walk> called() {
        return runtimeService().createProcessInstanceQuery().superProcessInstanceId(instance.getId()).list().stream()
                .map(Walk::new)
                .toList();
    }

    String businessKey() {
        return runtimeService()
                .createProcessInstanceQuery()
                .processInstanceId(instance.getId())
                .singleResult()
                .getBusinessKey();
    }

    /** The measurement that this one waits for is done. */
    Walk measured() {
        called().forEach(measurement -> measurement.done("work"));
        return this;
    }

    /** How often the instance has been at the element. */
    long times(String element) {
        return historyService()
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instance.getId())
                .activityId(element)
                .count();
    }

    Object variable(String name) {
        return historyService()
                .createHistoricVariableInstanceQuery()
                .processInstanceId(instance.getId())
                .variableName(name)
                .singleResult()
                .getValue();
    }

    ProcessInstanceAssert path() {
        return assertThat(instance);
    }

    ProcessInstanceAssert endedAs(String outcome) {
        org.assertj.core.api.Assertions.assertThat(variable(OutcomeListener.OUTCOME))
                .isEqualTo(outcome);
        return path().isEnded().hasPassed("endEvent_" + outcome);
    }
}
