package eu.uptake.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.xml.instance.DomElement;

/**
 * Lets nothing into the engine that could reach beyond it: every element and attribute of the file is looked at, those
 * that hold code are refused, those that hold an expression must match the few forms allowed.
 */
class ReachCheck {

    private static final Set<String> FORBIDDEN = Set.of(
            "script",
            "scriptTask",
            "taskListener",
            "executionListener",
            "connector",
            "field",
            "inputOutput",
            "constraint",
            "formField");
    private static final Set<String> FORBIDDEN_ATTRIBUTES =
            Set.of("class", "expression", "type", "topic", "formHandlerClass", "formKey", "assignee", "candidateUsers");
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    private final ModelFile file;
    private final BpmnModelInstance diagram;
    private final KnownModels known;
    private final List<String> findings = new ArrayList<>();

    ReachCheck(ModelFile file, BpmnModelInstance diagram, KnownModels known) {
        this.file = file;
        this.diagram = diagram;
        this.known = known;
    }

    List<String> findings() {
        walk(diagram.getDocument().getRootElement(), "definitions");
        return findings;
    }

    private void walk(DomElement element, String owner) {
        var id = element.getAttribute("id");
        var here = id == null ? owner : id;
        if (FORBIDDEN.contains(element.getLocalName())) {
            find(here, "a " + element.getLocalName() + " is not allowed");
        }
        attributes(element, here);
        if (element.getChildElements().isEmpty()) {
            text(element, here);
        }
        element.getChildElements().forEach(child -> walk(child, here));
    }

    private void attributes(DomElement element, String here) {
        for (var attribute : FORBIDDEN_ATTRIBUTES) {
            if (element.getAttribute(CAMUNDA, attribute) != null) {
                find(here, "the attribute camunda:" + attribute + " is not allowed");
            }
        }
        var delegate = element.getAttribute(CAMUNDA, "delegateExpression");
        if (delegate != null && !ModelExpressions.isDelegate(delegate, known.delegates())) {
            find(here, "unknown delegate " + delegate);
        }
        var collection = element.getAttribute(CAMUNDA, "collection");
        if (collection != null && !ModelExpressions.isCollection(collection)) {
            find(here, "the collection " + collection + " is not allowed");
        }
        for (var attribute : List.of("calledElement", "camunda:candidateGroups", "camunda:dueDate", "name", "value")) {
            var value = attribute.startsWith("camunda:")
                    ? element.getAttribute(CAMUNDA, attribute.substring(8))
                    : element.getAttribute(attribute);
            if (isExpression(value)) {
                find(here, attribute + " may not hold an expression: " + value);
            }
        }
        callMapping(element, here);
    }

    private void callMapping(DomElement element, String here) {
        var businessKey = element.getAttribute("businessKey");
        if (businessKey != null && !businessKey.equals(ModelExpressions.BUSINESS_KEY)) {
            find(here, "the business key is always " + ModelExpressions.BUSINESS_KEY);
        }
        if (element.getAttribute("sourceExpression") != null || "all".equals(element.getAttribute("variables"))) {
            find(here, "variables are passed one by one, by name");
        }
    }

    private void text(DomElement element, String here) {
        var text = element.getTextContent().strip();
        var allowed = switch (element.getLocalName()) {
            case "conditionExpression" -> ModelExpressions.isCondition(text);
            case "timeDate" -> ModelExpressions.isTime(text);
            case "timeDuration", "timeCycle" -> !isExpression(text);
            default -> !isExpression(text);
        };
        if (!allowed) {
            find(here, "the expression " + text + " is not allowed");
        }
    }

    private static boolean isExpression(@org.jspecify.annotations.Nullable String text) {
        return text != null && (text.contains("${") || text.contains("#{"));
    }

    private void find(String element, String what) {
        findings.add("%s, %s: %s".formatted(file.name(), element, what));
    }
}
