package eu.uptake.process;

import java.util.List;
import java.util.Objects;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.jspecify.annotations.Nullable;

/** Finds in a diagram the events that carry a form. */
final class RequestReader {

    private RequestReader() {}

    static List<RequestModel> read(BpmnModelInstance diagram, String process, int version) {
        return events(diagram).stream()
                .map(event -> request(event, process, version))
                .toList();
    }

    /** The events with the property {@code form}. */
    static List<CatchEvent> events(BpmnModelInstance diagram) {
        return diagram.getModelElementsByType(CatchEvent.class).stream()
                .filter(event -> Properties.of(event, "form") != null)
                .toList();
    }

    /** The name of the message that the event waits for; nothing if it waits for something else. */
    static @Nullable String message(CatchEvent event) {
        return event.getEventDefinitions().stream()
                .filter(MessageEventDefinition.class::isInstance)
                .map(definition -> ((MessageEventDefinition) definition).getMessage())
                .filter(Objects::nonNull)
                .map(message -> message.getName())
                .findFirst()
                .orElse(null);
    }

    private static RequestModel request(CatchEvent event, String process, int version) {
        return new RequestModel(
                process,
                version,
                event.getId(),
                ModelReader.oneLine(event.getName()),
                String.valueOf(Properties.of(event, "asks")),
                String.valueOf(message(event)),
                event instanceof StartEvent,
                String.valueOf(Properties.of(event, "form")),
                Properties.listOf(event, "offered-to"),
                Properties.listOf(event, "routes"),
                Properties.of(event, "item"));
    }
}
