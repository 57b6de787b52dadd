package eu.uptake.process;

import eu.uptake.forms.FormField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;

/** Holds the events that carry a form against what pages need of them. */
final class RequestCheck {

    private RequestCheck() {}

    /** What is wrong, by element. */
    static Map<String, String> of(BpmnModelInstance diagram, KnownModels known) {
        Map<String, String> findings = new LinkedHashMap<>();
        for (var event : RequestReader.events(diagram)) {
            var wrong = wrong(event, known);
            if (!wrong.isEmpty()) {
                findings.put(event.getId(), String.join("; ", wrong));
            }
        }
        return findings;
    }

    private static List<String> wrong(CatchEvent event, KnownModels known) {
        List<String> wrong = new ArrayList<>();
        if (RequestReader.message(event) == null) {
            wrong.add("carries a form but waits for no message");
        }
        if (Properties.of(event, "asks") == null) {
            wrong.add("has no property asks, the words it is offered with");
        }
        var roles = Properties.listOf(event, "offered-to");
        if (roles.isEmpty() || !DiagramCheck.ROLES.containsAll(roles)) {
            wrong.add("is offered to no known role: " + roles);
        }
        var form = known.forms().get(String.valueOf(Properties.of(event, "form")));
        if (form == null) {
            wrong.add("its form " + Properties.of(event, "form") + " is missing or was refused");
            return wrong;
        }
        var keys = form.fields().stream().map(FormField::key).toList();
        var asked = new ArrayList<>(Properties.listOf(event, "routes"));
        asked.addAll(Properties.listOf(event, "item"));
        asked.removeAll(keys);
        asked.forEach(key -> wrong.add("routes on " + key + ", which is no field of form " + form.id()));
        return wrong;
    }
}
