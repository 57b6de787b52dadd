package eu.uptake.platform;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A sheet as an Office Open XML workbook. A text is written as a text cell whatever it begins with, so nothing in it is
 * ever calculated; days and moments are dates, in the zone of the product.
 */
final class XlsxSheet {

    private static final String DAY = "yyyy-mm-dd";
    private static final String MOMENT = "yyyy-mm-dd hh:mm";
    private static final int LONGEST = 32_767; // of a cell, as the format has it
    private static final Pattern NO_NAME = Pattern.compile("[\\[\\]:*?/\\\\']");
    private static final Pattern NO_XML =
            Pattern.compile("[^\\t\\n\\r\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private XlsxSheet() {}

    /** @param note below the rows, if there is something to say about them */
    static byte[] of(Sheet sheet, @Nullable String note, ZoneId zone) {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "Uptake", "1.0")) {
            var page = book.newWorksheet(NO_NAME.matcher(sheet.name()).replaceAll(" "));
            write(page, 0, sheet.headings(), zone);
            page.range(0, 0, 0, sheet.headings().size() - 1).style().bold().set();
            page.freezePane(0, 1);
            int n = 1;
            var rows = sheet.rows().iterator();
            while (rows.hasNext()) {
                write(page, n++, rows.next(), zone);
            }
            if (note != null) {
                write(page, n, List.of(note), zone);
                page.style(n, 0).bold().set();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(Worksheet page, int row, List<? extends @Nullable Object> cells, ZoneId zone) {
        for (int column = 0; column < cells.size(); column++) {
            var cell = cells.get(column);
            if (cell instanceof Instant moment) {
                page.value(row, column, LocalDateTime.ofInstant(moment, zone));
                page.style(row, column).format(MOMENT).set();
            } else if (cell instanceof LocalDate day) {
                page.value(row, column, day);
                page.style(row, column).format(DAY).set();
            } else if (cell instanceof Number number) {
                page.value(row, column, number);
            } else if (cell != null) {
                page.value(row, column, text(cell.toString()));
            }
        }
    }

    private static String text(String text) {
        var whole = NO_XML.matcher(text).replaceAll("");
        return whole.substring(0, Math.min(LONGEST, whole.length()));
    }
}
