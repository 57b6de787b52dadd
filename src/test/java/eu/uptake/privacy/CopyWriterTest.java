package eu.uptake.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import eu.uptake.platform.Moments;
import eu.uptake.platform.PdfPages;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

class CopyWriterTest extends PrivacyTest {

    private static final Instant AT = Instant.parse("2026-03-05T10:00:00Z");

    @Autowired
    CopyWriter writer;

    @Autowired
    HeldData held;

    @Autowired
    MessageSource messages;

    @Autowired
    PdfPages pages;

    @Autowired
    Moments moments;

    @Autowired
    JsonMapper json;

    @Autowired
    TransactionTemplate transaction;

    private List<HeldData.Held> notes(int many) {
        var portion = held.portions().stream()
                .filter(one -> one.name().equals("notes"))
                .findFirst()
                .orElseThrow();
        List<Map<String, Object>> rows = IntStream.rangeClosed(1, many)
                .<Map<String, Object>>mapToObj(n -> Map.of("caseNumber", "TA-%05d".formatted(n), "at", AT))
                .toList();
        return List.of(new HeldData.Held(portion, rows));
    }

    private String pdf(List<HeldData.Held> all, Locale locale) throws IOException {
        var person = people.get(advisor().person());
        try (var document = Loader.loadPDF(writer.pdf(person, all, AT, locale))) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    /** Nothing is hidden: what is too long to be read is counted, and stands in the other file. */
    @Test
    void documentTellsTheNewestAndHowManyMoreTheFileForProgramsHas() throws IOException {
        var all = notes(CopyWriter.MOST + 4321);

        assertThat(pdf(all, Locale.ENGLISH))
                .contains("(4521)")
                .contains("The newest 200 are told here. 4,321 older ones are in the file for programs (JSON) only")
                .contains("TA-04521", "TA-04322")
                .doesNotContain("TA-04321");
        assertThat(pdf(all, Locale.FRENCH)).contains("Les 200 plus récents", "321 plus anciens");
        var file = new String(writer.json(all, AT, Locale.ENGLISH), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(file).contains("TA-00001", "TA-04321", "TA-04521");
    }

    @Test
    void documentOfFewRowsHasThemAll() throws IOException {
        assertThat(pdf(notes(CopyWriter.MOST), Locale.ENGLISH))
                .contains("TA-00001", "TA-00200")
                .doesNotContain("older one");
    }

    /** Laying it out takes its time, in which nobody waits for a connection or a row. */
    @Test
    void documentIsWrittenWhenTheTransactionIsOver() {
        List<Boolean> inTransaction = new ArrayList<>();
        var slow = new CopyWriter(messages, pages, moments, json) {
            @Override
            byte[] json(List<HeldData.Held> all, Instant at, Locale locale) {
                inTransaction.add(TransactionSynchronizationManager.isActualTransactionActive());
                return super.json(all, at, locale);
            }
        };
        var self = advisor();

        new DataCopies(held, slow, people, jdbc, moments, Clock.systemUTC(), transaction)
                .make(self.person(), self, null, CopyFormat.JSON, Locale.ENGLISH);

        assertThat(inTransaction).containsExactly(false);
        assertThat(jdbc.sql("SELECT COUNT(*) FROM data_copy WHERE person_id = ?")
                        .param(self.person())
                        .query(Integer.class)
                        .single())
                .isOne();
    }
}
