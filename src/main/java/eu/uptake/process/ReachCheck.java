package eu.uptake.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * Lets nothing into the engine that could reach beyond it: every element, attribute and text of a diagram or a decision
 * is looked at. Words must be known ones; an expression may stand only where one belongs, and only in the few forms
 * allowed there.
 */
class ReachCheck {

    private final ModelFile file;
    private final Set<String> delegates;
    private final List<String> findings = new ArrayList<>();

    ReachCheck(ModelFile file, Set<String> delegates) {
        this.file = file;
        this.delegates = delegates;
    }

    List<String> findings(Document document) {
        walk(document.getDocumentElement(), file.id());
        return findings;
    }

    private void walk(Element element, String owner) {
        var here = element.hasAttribute("id") ? element.getAttribute("id") : owner;
        if (!ModelWords.allow(element)) {
            find(here, "a " + element.getNodeName() + " is not allowed");
        }
        for (int n = 0; n < element.getAttributes().getLength(); n++) {
            attribute((Attr) element.getAttributes().item(n), here);
        }
        text(element, here);
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                walk(inner, here);
            }
        }
    }

    private void attribute(Attr attribute, String here) {
        var value = attribute.getValue();
        if (!ModelWords.allow(attribute)) {
            find(here, "the attribute %s=\"%s\" is not allowed".formatted(attribute.getName(), value));
            return;
        }
        var allowed = switch (slot(attribute)) {
            case "delegateExpression" -> ModelExpressions.isDelegate(value, delegates);
            case "collection" -> ModelExpressions.isCollection(value);
            case "businessKey" -> value.equals(ModelExpressions.BUSINESS_KEY);
            default -> !isExpression(value);
        };
        if (!allowed) {
            find(here, "%s=\"%s\" is not allowed".formatted(attribute.getName(), value));
        }
    }

    /** Where an expression may stand: an attribute of Camunda, or of one of its elements. */
    private static String slot(Attr attribute) {
        var camunda = ModelWords.CAMUNDA.equals(attribute.getNamespaceURI())
                || ModelWords.CAMUNDA.equals(attribute.getOwnerElement().getNamespaceURI());
        return camunda ? attribute.getLocalName() : "";
    }

    private void text(Element element, String here) {
        var text = ownText(element);
        var allowed = switch (element.getLocalName()) {
            case "conditionExpression" -> ModelExpressions.isCondition(text);
            case "timeDate" -> ModelExpressions.isTime(text);
            case "text" -> !isExpression(text) && (isProse(element) || FeelReach.complaint(text) == null);
            default -> !isExpression(text);
        };
        if (!allowed) {
            find(here, "the expression " + text + " is not allowed");
        }
    }

    /** The text of a note, which nobody evaluates. */
    private boolean isProse(Element text) {
        return file.isDiagram()
                || text.getParentNode() instanceof Element around
                        && around.getLocalName().startsWith("annotation");
    }

    /** As the engine puts it together: past comments and children. */
    private static String ownText(Element element) {
        var text = new StringBuilder();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Text piece) {
                text.append(piece.getData());
            }
        }
        return text.toString().strip();
    }

    private static boolean isExpression(@Nullable String text) {
        return text != null && (text.contains("${") || text.contains("#{"));
    }

    private void find(String element, String what) {
        findings.add("%s, %s: %s".formatted(file.name(), element, what));
    }
}
