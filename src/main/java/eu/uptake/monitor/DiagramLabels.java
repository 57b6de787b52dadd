package eu.uptake.monitor;

import java.io.StringReader;
import java.io.StringWriter;
import java.util.function.UnaryOperator;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** A diagram whose labels speak the reader's language; what it does is left alone. */
final class DiagramLabels {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";

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
        var all = document.getElementsByTagNameNS(BPMN, "*");
        for (int i = 0; i < all.getLength(); i++) {
            if (all.item(i) instanceof Element element && element.hasAttribute("name")) {
                var drawn = element.getAttribute("name");
                var said = say.apply(drawn.replaceAll("\\s+", " ").strip());
                element.setAttribute("name", said);
            }
        }
    }

    private static String write(Document document) throws javax.xml.transform.TransformerException {
        var text = new StringWriter();
        var factory = TransformerFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.newTransformer().transform(new DOMSource(document), new StreamResult(text));
        return text.toString();
    }
}
