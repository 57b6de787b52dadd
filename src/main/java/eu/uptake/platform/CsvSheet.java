package eu.uptake.platform;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.jspecify.annotations.Nullable;

/**
 * A sheet as comma-separated values (RFC 4180). The separator is the semicolon, for that is what a spreadsheet expects
 * wherever a comma stands before decimals, which is most of Europe; the byte order mark tells it that this is UTF-8.
 * Moments are ISO 8601 with the offset of the zone.
 */
final class CsvSheet {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setDelimiter(';')
            .setQuoteMode(QuoteMode.NON_NUMERIC)
            .get();

    /**
     * Where a spreadsheet would begin to calculate: at a sign of a formula, also one of full width or behind blanks and
     * quotes; at the start of a cell, and behind whatever a spreadsheet of other settings takes for the start of one.
     */
    private static final Pattern FORMULA = Pattern.compile(
            "(^|[,;\\t\\r\\n])([\\s\\p{Z}\\p{Cc}\\p{Cf}\"']*+)(?=[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20])|^(?=[\\t\\r\\n])");

    private CsvSheet() {}

    /** @param note below the rows, if there is something to say about them */
    static byte[] of(Sheet sheet, @Nullable String note, ZoneId zone) {
        var bytes = new ByteArrayOutputStream();
        try (var writer = new OutputStreamWriter(bytes, StandardCharsets.UTF_8);
                var csv = new CSVPrinter(writer.append('\uFEFF'), FORMAT)) {
            csv.printRecord(sheet.headings());
            var rows = sheet.rows().iterator();
            while (rows.hasNext()) {
                csv.printRecord(
                        rows.next().stream().map(cell -> written(cell, zone)).toList());
            }
            if (note != null) {
                csv.printRecord(note);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static Object written(@Nullable Object cell, ZoneId zone) {
        if (cell == null) {
            return "";
        }
        if (cell instanceof Number) {
            return cell;
        }
        return cell instanceof Instant moment
                ? DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                        moment.truncatedTo(ChronoUnit.SECONDS).atZone(zone))
                : harmless(cell.toString());
    }

    /** An apostrophe before it makes a spreadsheet take it for what it is: a text. */
    static String harmless(String text) {
        return FORMULA.matcher(text).replaceAll("$1'$2");
    }
}
