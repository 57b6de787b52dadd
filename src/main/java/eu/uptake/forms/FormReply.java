package eu.uptake.forms;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The answers that the form in the browser understands, so that every page gives them alike. */
@Component
public class FormReply {

    private final FormTexts texts;

    FormReply(FormTexts texts) {
        this.texts = texts;
    }

    /** Done: the browser forgets its copy and goes there. */
    public ResponseEntity<Map<String, Object>> done(String location) {
        return json(HttpStatus.OK, Map.of("location", location));
    }

    /** 422 with a message per field. */
    public ResponseEntity<Map<String, Object>> rejected(Checked.Rejected rejected, Locale locale) {
        List<Map<String, String>> errors = rejected.errors().stream()
                .map(error -> Map.of("path", error.path(), "message", texts.message(error, locale)))
                .toList();
        return json(HttpStatus.UNPROCESSABLE_CONTENT, Map.of("errors", errors));
    }

    /** 422 with one message for the form as a whole; an already worded one. */
    public ResponseEntity<Map<String, Object>> rejected(String message) {
        return json(
                HttpStatus.UNPROCESSABLE_CONTENT, Map.of("errors", List.of(Map.of("path", "", "message", message))));
    }

    /** What was posted cannot be read or is too much. */
    public ResponseEntity<Map<String, Object>> unreadable(FormPost.Unreadable why, Locale locale) {
        return rejected(texts.message(why.messageKey(), locale, List.of()));
    }

    /** 409: somebody else was first, or the case moved on. The text stays in the form; the message says what happened. */
    public ResponseEntity<Map<String, Object>> stale(String message) {
        return json(HttpStatus.CONFLICT, Map.of("message", message));
    }

    /** Whatever the request said that it would accept: there is no other answer, and none would be an error of ours. */
    private static ResponseEntity<Map<String, Object>> json(HttpStatus status, Map<String, Object> body) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body);
    }
}
