package eu.uptake.platform;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Hands a list over as a file, whole: who gets one knows that nothing broke off. A file that could not hold all rows says
 * so below the last.
 */
@Component
public class SheetFiles {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Moments moments;
    private final MessageSource messages;

    SheetFiles(Moments moments, MessageSource messages) {
        this.moments = moments;
        this.messages = messages;
    }

    public ResponseEntity<byte[]> csv(Sheet sheet) {
        return file(sheet, ".csv", CSV, CsvSheet.of(sheet, note(sheet), moments.zone()));
    }

    public ResponseEntity<byte[]> xlsx(Sheet sheet) {
        return file(sheet, ".xlsx", XLSX, XlsxSheet.of(sheet, note(sheet), moments.zone()));
    }

    /** Rows that a file holds at most. */
    public int most() {
        return Sheet.MOST_ROWS;
    }

    private @Nullable String note(Sheet sheet) {
        return sheet.cut()
                ? messages.getMessage("sheet.cut", new Object[] {Sheet.MOST_ROWS}, LocaleContextHolder.getLocale())
                : null;
    }

    private ResponseEntity<byte[]> file(Sheet sheet, String ending, MediaType type, byte[] content) {
        var attachment = ContentDisposition.attachment()
                .filename(plain(sheet.name()) + "-" + moments.today() + ending)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .contentType(type)
                .body(content);
    }

    /** The name of a list as every file system writes it. */
    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
    }
}
