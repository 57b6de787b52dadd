package eu.uptake.forms;

import java.util.List;

/**
 * One thing wrong with one answer: the field's path ({@code services.0.hours}; empty for the form as a whole), its
 * label, and the message key with its arguments.
 */
public record FieldError(String path, String label, String messageKey, List<String> args) {

    public FieldError {
        args = List.copyOf(args);
    }
}
