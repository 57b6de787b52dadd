package eu.uptake.process;

import java.util.Map;
import java.util.Set;
import javax.xml.XMLConstants;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/**
 * The words a model may be written in, by XML namespace. What is not listed is refused: the engine knows more words than
 * people draw with, and many of them run code.
 */
final class ModelWords {

    static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String DMN = "https://www.omg.org/spec/DMN/20191111/MODEL/";

    /** How it looks; nothing of it runs. */
    private static final Set<String> DRAWING = Set.of(
            "http://www.omg.org/spec/BPMN/20100524/DI",
            "http://www.omg.org/spec/DD/20100524/DC",
            "http://www.omg.org/spec/DD/20100524/DI",
            "https://www.omg.org/spec/DMN/20191111/DMNDI/",
            "http://www.omg.org/spec/DMN/20180521/DC/",
            "http://www.omg.org/spec/DMN/20180521/DI/",
            "http://bpmn.io/schema/bpmn/biocolor/1.0",
            "http://www.omg.org/spec/BPMN/non-normative/color/1.0");

    private static final Map<String, Set<String>> ELEMENTS = Map.of(
            BPMN, words("""
                            definitions process documentation extensionElements incoming outgoing sequenceFlow
                            conditionExpression startEvent endEvent boundaryEvent intermediateCatchEvent
                            intermediateThrowEvent message messageEventDefinition timerEventDefinition timeDate
                            timeDuration timeCycle terminateEventDefinition userTask serviceTask businessRuleTask
                            callActivity subProcess multiInstanceLoopCharacteristics exclusiveGateway parallelGateway
                            eventBasedGateway textAnnotation text association"""),
            CAMUNDA, words("properties property in out"),
            DMN, words("""
                            definitions decision decisionTable description input inputExpression inputValues inputEntry
                            output outputValues outputEntry rule text annotation annotationEntry variable
                            literalExpression informationRequirement requiredInput requiredDecision inputData
                            knowledgeSource authorityRequirement requiredAuthority"""));

    private static final Map<String, Set<String>> ATTRIBUTES = Map.of(
            CAMUNDA,
            words("""
                            calledElementBinding candidateGroups collection decisionRef decisionRefBinding
                            delegateExpression elementVariable formRef formRefBinding historyTimeToLive
                            mapDecisionResult resultVariable asyncBefore asyncAfter exclusive versionTag"""),
            "http://camunda.org/schema/1.0/dmn",
            words("historyTimeToLive versionTag"),
            "http://camunda.org/schema/modeler/1.0",
            words("executionPlatform executionPlatformVersion"),
            XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI,
            words("type schemaLocation"));

    private static final Set<String> OF_CAMUNDA_ELEMENTS = words("id name value source target businessKey");
    private static final Set<String> OF_LANGUAGES = words("language scriptFormat expressionLanguage typeLanguage");
    private static final Set<String> FEEL =
            Set.of("feel", "http://www.omg.org/spec/FEEL/20140401", "https://www.omg.org/spec/DMN/20191111/FEEL/");

    private ModelWords() {}

    static boolean allow(Element element) {
        var namespace = String.valueOf(element.getNamespaceURI());
        return DRAWING.contains(namespace)
                || ELEMENTS.getOrDefault(namespace, Set.of()).contains(element.getLocalName());
    }

    static boolean allow(Attr attribute) {
        var namespace = attribute.getNamespaceURI();
        var name = attribute.getLocalName();
        if (namespace != null) {
            return namespace.equals(XMLConstants.XMLNS_ATTRIBUTE_NS_URI)
                    || DRAWING.contains(namespace)
                    || ATTRIBUTES.getOrDefault(namespace, Set.of()).contains(name);
        }
        if (CAMUNDA.equals(attribute.getOwnerElement().getNamespaceURI())) {
            return OF_CAMUNDA_ELEMENTS.contains(name);
        }
        return !OF_LANGUAGES.contains(name) || name.equals("expressionLanguage") && FEEL.contains(attribute.getValue());
    }

    private static Set<String> words(String list) {
        return Set.of(list.split("\\s+"));
    }
}
