package eu.uptake.portal;

import eu.uptake.forms.FormField;
import eu.uptake.forms.FormSchema;
import java.util.Set;

/** How long a form takes: a guess from its questions, so that people know whether they have the time now. */
final class Effort {

    private static final int SECONDS_TO_READ = 30;
    private static final int SECONDS_TO_WRITE = 60;
    private static final int SECONDS_TO_CHOOSE = 20;
    private static final Set<String> WRITTEN = Set.of("textarea", "filepicker", "dynamiclist");

    private Effort() {}

    static int minutes(FormSchema form) {
        var seconds = SECONDS_TO_READ
                + form.askedOfEverybody().stream().mapToInt(Effort::seconds).sum();
        var minutes = (seconds + 59) / 60;
        return minutes <= 5 ? minutes : (minutes + 4) / 5 * 5;
    }

    private static int seconds(FormField field) {
        return WRITTEN.contains(field.type()) ? SECONDS_TO_WRITE : SECONDS_TO_CHOOSE;
    }
}
