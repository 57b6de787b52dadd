package eu.uptake.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.junit.jupiter.api.Test;

/** The journey and its stages agree on words: who draws a new outcome must draw it in both. */
class JourneyOutcomesTest {

    private static final Pattern OUTCOME = Pattern.compile("\\$\\{(\\w+)Outcome == '(\\w+)'}");
    private static final BpmnModelInstance JOURNEY = read("sme-journey");

    @Test
    void everyOutcomeThatTheJourneyAsksForIsAnEndOfItsStage() {
        var asked = new ArrayList<String>();
        for (var condition : JOURNEY.getModelElementsByType(ConditionExpression.class)) {
            var outcome = OUTCOME.matcher(condition.getTextContent());
            if (outcome.matches()) {
                CallActivity call = JOURNEY.getModelElementById("callActivity_" + outcome.group(1));
                var end = read(call.getCalledElement()).<EndEvent>getModelElementById("endEvent_" + outcome.group(2));
                assertThat(end).as(condition.getTextContent()).isNotNull();
                asked.add(outcome.group(2));
            }
        }
        assertThat(asked)
                .containsExactlyInAnyOrder("refused", "noGo", "referred", "noneSuitable", "dropped", "disputed");
    }

    @Test
    void everyStageCanBeReturnedTo() {
        var stages = JOURNEY.getModelElementsByType(CallActivity.class).stream()
                .filter(call -> Properties.of(call, "stage") != null)
                .map(CallActivity::getCalledElement)
                .toList();
        assertThat(stages).hasSize(8).startsWith("intake").endsWith("follow-up");
        for (var stage : stages.subList(1, stages.size())) {
            assertThat(conditions()).contains("${beginAt == '" + stage + "'}");
        }
    }

    private static List<String> conditions() {
        return JOURNEY.getModelElementsByType(ConditionExpression.class).stream()
                .map(condition -> condition.getTextContent().strip())
                .toList();
    }

    private static BpmnModelInstance read(String process) {
        return Bpmn.readModelFromFile(new File("bpmn/" + process + ".bpmn"));
    }
}
