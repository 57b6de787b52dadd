package eu.uptake.funding;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads the file of an extract: text under the headings of the layout, with commas or semicolons between. */
final class RegisterFile {

    static final String UNDERTAKING = "undertaking_id";
    static final String STATE = "member_state";
    static final String GRANTER = "granter";
    static final String REGULATION = "regulation";
    static final String INSTRUMENT = "instrument";
    static final String AMOUNT = "gge_eur";
    static final String DAY = "granting_date";
    static final String NACE = "nace";

    static final List<String> NEEDED = List.of(UNDERTAKING, STATE, GRANTER, REGULATION, AMOUNT, DAY);
    private static final List<String> COLUMNS =
            List.of(UNDERTAKING, STATE, GRANTER, REGULATION, INSTRUMENT, AMOUNT, DAY, NACE);

    private static final int LONGEST = 900_000;
    private static final int MOST_LINES = 5_000;

    private RegisterFile() {}

    /** A line of the file, by number, with a text for each column of the layout. */
    record Line(int number, Map<String, String> cells) {

        String cell(String column) {
            return cells.getOrDefault(column, "");
        }
    }

    /** @throws Unreadable if it is no text in UTF-8, or too much of it */
    static String text(byte[] content) {
        if (content.length > LONGEST) {
            throw new Unreadable("tooLong", LONGEST / 1000);
        }
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            if (text.indexOf('\0') >= 0) {
                throw new Unreadable("noText");
            }
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new Unreadable("noText");
        }
    }

    /** @throws Unreadable if there are no headings, columns are missing, or nothing stands under them */
    static List<Line> lines(String text) {
        var format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter(text))
                .setIgnoreEmptyLines(true)
                .setTrim(true)
                .get();
        try (var file = CSVParser.parse(text, format)) {
            List<Line> lines = new ArrayList<>();
            List<String> headings = null;
            for (var record : file) {
                if (headings == null) {
                    headings = headings(record);
                } else if (lines.size() == MOST_LINES) {
                    throw new Unreadable("tooMany", MOST_LINES);
                } else {
                    lines.add(line(record, headings, (int) file.getCurrentLineNumber()));
                }
            }
            if (lines.isEmpty()) {
                throw new Unreadable("empty");
            }
            return lines;
        } catch (IOException | IllegalStateException | java.io.UncheckedIOException e) {
            throw new Unreadable("noTable");
        }
    }

    private static char delimiter(String text) {
        var end = text.indexOf('\n');
        var first = end < 0 ? text : text.substring(0, end);
        return first.indexOf(';') >= 0 ? ';' : ',';
    }

    private static List<String> headings(CSVRecord first) {
        var headings = first.stream()
                .map(heading -> heading.strip().toLowerCase(Locale.ROOT))
                .toList();
        var missing =
                NEEDED.stream().filter(column -> !headings.contains(column)).toList();
        if (!missing.isEmpty()) {
            throw new Unreadable("columns", String.join(", ", missing));
        }
        return headings;
    }

    private static Line line(CSVRecord record, List<String> headings, int number) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (var column : COLUMNS) {
            var at = headings.indexOf(column);
            cells.put(
                    column, at < 0 || at >= record.size() ? "" : record.get(at).strip());
        }
        return new Line(number, cells);
    }
}
