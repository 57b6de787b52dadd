package eu.uptake.monitor;

import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/** A diagram whose labels speak the reader's language; what it does is left alone. */
final class DiagramLabels {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String DRAWING = "http://www.omg.org/spec/BPMN/20100524/DI";
    private static final String BOUNDS = "http://www.omg.org/spec/DD/20100524/DC";
    private static final double LETTER = 7; // a wide letter at the size in which labels are drawn

    private DiagramLabels() {}

    static String translate(String diagram, UnaryOperator<String> say) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            var document = factory.newDocumentBuilder().parse(new InputSource(new StringReader(diagram)));
            relabel(document, say);
            return write(document);
        } catch (Exception e) { // deployed diagrams have been read before: this one cannot be broken
            throw new IllegalStateException("Cannot read a deployed diagram", e);
        }
    }

    private static void relabel(Document document, UnaryOperator<String> say) {
        Map<String, String> changed = new HashMap<>();
        for (var element : elements(document, BPMN, "*")) {
            var drawn = element.getAttribute("name").replaceAll("\\s+", " ").strip();
            var said = say.apply(drawn);
            if (!said.equals(drawn)) {
                element.setAttribute("name", said);
                changed.put(element.getAttribute("id"), said);
            }
        }
        for (var label : elements(document, DRAWING, "BPMNLabel")) {
            if (label.getParentNode() instanceof Element shape
                    && changed.containsKey(shape.getAttribute("bpmnElement"))) {
                widen(label, changed.get(shape.getAttribute("bpmnElement")));
            }
        }
    }

    /** Room for the longest word, which would be broken else: a label beside a flow is drawn as narrow as it was. */
    private static void widen(Element label, String said) {
        var longest = Stream.of(said.split(" ")).mapToInt(String::length).max().orElse(0);
        for (var bounds : elements(label, BOUNDS, "Bounds")) {
            var width = Double.parseDouble(bounds.getAttribute("width"));
            bounds.setAttribute("width", String.valueOf(Math.max(width, longest * LETTER)));
        }
    }

    private static List<Element> elements(Node within, String namespace, String name) {
        var found = within instanceof Document document
                ? document.getElementsByTagNameNS(namespace, name)
                : ((Element) within).getElementsByTagNameNS(namespace, name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    private static String write(Document document) throws TransformerException {
        var text = new StringWriter();
        var factory = TransformerFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.newTransformer().transform(new DOMSource(document), new StreamResult(text));
        return text.toString();
    }
}
