package eu.uptake.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** A workbook as its own parts tell it: what stands in each cell of the first sheet, and of what kind it is. */
public final class ReadBook {

    private final Map<String, Document> parts = new HashMap<>();
    private final List<String> texts;

    public ReadBook(byte[] content) {
        try {
            var file = Files.createTempFile("book", ".xlsx");
            Files.write(file, content);
            try (var zip = new ZipFile(file.toFile())) {
                for (var entry : Collections.list(zip.entries())) {
                    var xml = DocumentBuilderFactory.newInstance().newDocumentBuilder();
                    parts.put(entry.getName(), xml.parse(zip.getInputStream(entry)));
                }
            } finally {
                Files.delete(file);
            }
        } catch (IOException | ParserConfigurationException | SAXException e) {
            throw new IllegalStateException(e);
        }
        texts = elements(parts.get("xl/sharedStrings.xml").getDocumentElement(), "si").stream()
                .map(Element::getTextContent)
                .toList();
    }

    /** Rows from the top, each cell's text or number. */
    public List<List<String>> rows() {
        return elements(sheet(), "row").stream()
                .map(row -> {
                    var cells = new TreeMap<Integer, String>();
                    elements(row, "c").forEach(cell -> cells.put(column(cell), text(cell)));
                    return IntStream.rangeClosed(0, cells.lastKey())
                            .mapToObj(n -> cells.getOrDefault(n, ""))
                            .toList();
                })
                .toList();
    }

    public int formulas() {
        return elements(sheet(), "f").size();
    }

    /** Whether that cell is a number, which dates are as well. */
    public boolean isNumber(String cell) {
        return elements(sheet(), "c").stream()
                .filter(one -> one.getAttribute("r").equals(cell))
                .allMatch(one -> List.of("", "n").contains(one.getAttribute("t")));
    }

    private Element sheet() {
        return parts.get("xl/worksheets/sheet1.xml").getDocumentElement();
    }

    private static int column(Element cell) {
        return cell.getAttribute("r").charAt(0) - 'A'; // no test has more than 26
    }

    private String text(Element cell) {
        var value = elements(cell, "v");
        var text = value.isEmpty() ? cell.getTextContent() : value.get(0).getTextContent();
        return cell.getAttribute("t").equals("s") ? texts.get(Integer.parseInt(text)) : text;
    }

    private static List<Element> elements(Element in, String name) {
        List<Element> elements = new ArrayList<>();
        var found = in.getElementsByTagName(name);
        for (int n = 0; n < found.getLength(); n++) {
            elements.add((Element) found.item(n));
        }
        return elements;
    }
}
