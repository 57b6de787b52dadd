package eu.uptake.casefile;

import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** Says in the reader's language why a file was not taken; an upload that is too large never reaches its controller. */
@ControllerAdvice
class EvidenceProblems {

    private final MessageSource messages;
    private final DataSize largest;

    EvidenceProblems(
            MessageSource messages, @Value("${spring.servlet.multipart.max-file-size:20MB}") DataSize largest) {
        this.messages = messages;
        this.largest = largest;
    }

    @ExceptionHandler
    ResponseEntity<Map<String, String>> refused(EvidenceRefused refusal, Locale locale) {
        return tell(refusal.status(), refusal.messageKey(), locale, refusal.words());
    }

    @ExceptionHandler
    ResponseEntity<Map<String, String>> tooLarge(MaxUploadSizeExceededException refusal, Locale locale) {
        return tell(HttpStatus.CONTENT_TOO_LARGE, "evidence.tooLarge", locale, largest.toMegabytes());
    }

    /** Cut short, without a boundary, or not in parts at all. */
    @ExceptionHandler
    ResponseEntity<Map<String, String>> broken(MultipartException refusal, Locale locale) {
        return tell(HttpStatus.BAD_REQUEST, "evidence.broken", locale);
    }

    private ResponseEntity<Map<String, String>> tell(HttpStatus status, String key, Locale locale, Object... words) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("message", messages.getMessage(key, words, locale)));
    }
}
