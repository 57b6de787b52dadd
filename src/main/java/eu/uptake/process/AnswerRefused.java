package eu.uptake.process;

import eu.uptake.forms.FieldError;
import java.util.List;

/** The domain refuses an answer that the form itself allows; nothing is stored. */
class AnswerRefused extends RuntimeException {

    private final transient FieldError error;

    AnswerRefused(String path, String messageKey, String... args) {
        super(path + ": " + messageKey);
        this.error = new FieldError(path, path, messageKey, List.of(args));
    }

    FieldError error() {
        return error;
    }
}
