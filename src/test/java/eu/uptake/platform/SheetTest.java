package eu.uptake.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetTest {

    private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");
    private static final List<String> HEADINGS = List.of("Company", "Due", "Until", "Open");

    private static Sheet sheet(String company) {
        var row =
                Arrays.<Object>asList(company, Instant.parse("2026-07-01T22:30:15.123Z"), LocalDate.of(2026, 8, 1), 3);
        return Sheet.of("List", HEADINGS, List.of(row), cells -> cells);
    }

    private static String csv(String company) {
        return new String(CsvSheet.of(sheet(company), null, BRUSSELS), StandardCharsets.UTF_8);
    }

    private static String read(String company) throws IOException {
        try (var records = CSVFormat.RFC4180.builder().setDelimiter(';').get().parse(new StringReader(csv(company)))) {
            return records.getRecords().get(1).get(0);
        }
    }

    @Test
    void writesWhatASpreadsheetOfEuropeOpens() {
        assertThat(csv("Łódź \"Möbel\"; more\nof it"))
                .isEqualTo("\uFEFF\"Company\";\"Due\";\"Until\";\"Open\"\r\n"
                        + "\"Łódź \"\"Möbel\"\"; more\nof it\";\"2026-07-02T00:30:15+02:00\";\"2026-08-01\";3\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"http://elsewhere.test\";\"x\")",
                "@SUM(1;1)",
                "-1+1",
                "+1",
                "\t=1",
                "\tx",
                "\rx",
                "\nx",
                "  =1",
                "\u00a0=1",
                "\u200b=1",
                "\uff1d1",
                "\uff0b1",
                "\uff0d1",
                "\uff201",
                "\"=1",
                "\n\n \t@x"
            })
    void noCsvTextIsCalculated(String hostile) throws IOException {
        assertThat(read(hostile)).isEqualTo("'" + hostile);
    }

    /** Where the comma separates, what stands behind one begins a cell, quotes or not. */
    @ParameterizedTest
    @ValueSource(strings = {"Perrin,=1", "Perrin; =1", "Perrin,\"=1", "Perrin\n=1", "Perrin\t+1"})
    void noPartOfACsvTextIsCalculatedWhereOtherSignsSeparate(String hostile) throws IOException {
        assertThat(read(hostile)).matches("(?s)Perrin[,;\t\n]'[ \"]?[=+]1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Perrin & Fils", "A-B", "a=b", "x@y", "'Hoek", "", "Holz, Stein; Glas"})
    void leavesOtherTextsAsTheyAre(String text) throws IOException {
        assertThat(read(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(\"http://elsewhere.test\")", "@SUM(1)", "-1+1", "\t=1", "\uff1d1", "<f>1</f>"})
    void aWorkbookHoldsTheTextItselfAndNoFormula(String hostile) {
        var book = new ReadBook(XlsxSheet.of(sheet(hostile), null, BRUSSELS));

        assertThat(book.rows().get(0)).isEqualTo(HEADINGS);
        assertThat(book.rows().get(1).get(0)).isEqualTo(hostile);
        assertThat(book.isNumber("A2")).isFalse();
        assertThat(book.formulas()).isZero();
    }

    @Test
    void aWorkbookHoldsDatesAsDatesInTheZone() {
        var book = new ReadBook(XlsxSheet.of(sheet("A"), null, BRUSSELS));

        assertThat(List.of("B2", "C2", "D2")).allMatch(book::isNumber);
        var days = Double.parseDouble(book.rows().get(1).get(1)); // since the last day of 1899
        assertThat(LocalDate.of(1899, 12, 30).plusDays((long) days)).isEqualTo(LocalDate.of(2026, 7, 2));
        assertThat((days - (long) days) * 24 * 60).isBetween(30.0, 31.0);
        assertThat(Double.parseDouble(book.rows().get(1).get(2))).isEqualTo(46235.0);
        assertThat(book.rows().get(1).get(3)).isEqualTo("3");
    }

    @Test
    void aWorkbookOutlivesSignsThatItsFormatDoesNotKnow() {
        var rows =
                new ReadBook(XlsxSheet.of(sheet("A\u0001\ud800\uffffB" + "x".repeat(40_000)), null, BRUSSELS)).rows();

        assertThat(rows.get(1).get(0)).startsWith("ABx").hasSize(32_767);
    }

    @Test
    void aSheetHoldsSoManyRowsAndKnowsOfMore() {
        var most = IntStream.range(0, Sheet.MOST_ROWS).boxed().toList();
        var more = IntStream.rangeClosed(0, Sheet.MOST_ROWS).boxed().toList();

        assertThat(Sheet.of("List", HEADINGS, most, n -> List.of(n)).cut()).isFalse();
        var cut = Sheet.of("List", HEADINGS, more, n -> List.of(n));
        assertThat(cut.cut()).isTrue();
        assertThat(cut.rows()).hasSize(Sheet.MOST_ROWS);
    }
}
