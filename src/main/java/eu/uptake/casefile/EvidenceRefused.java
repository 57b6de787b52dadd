package eu.uptake.casefile;

import java.util.List;
import org.springframework.http.HttpStatus;

/** A file that is not taken, and what to tell who sent it. */
public class EvidenceRefused extends RuntimeException {

    private final HttpStatus status;
    private final String messageKey;
    private final transient List<Object> words;

    EvidenceRefused(HttpStatus status, String messageKey, Object... words) {
        super(messageKey);
        this.status = status;
        this.messageKey = messageKey;
        this.words = List.of(words);
    }

    HttpStatus status() {
        return status;
    }

    public String messageKey() {
        return messageKey;
    }

    public Object[] words() {
        return words.toArray();
    }
}
