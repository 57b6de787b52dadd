package eu.uptake.forms;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a form is filled in against: the reader's language, the options behind each valuesKey, what was already known,
 * and the day.
 */
public record FormContext(
        Locale locale, Map<String, List<Option>> options, Map<String, Object> given, LocalDate today) {

    public FormContext {
        options = Map.copyOf(options);
        given = Collections.unmodifiableMap(new LinkedHashMap<>(given));
    }

    /** The choices behind a valuesKey: those brought along, else a list of that name among what was given. */
    List<Option> choices(String valuesKey) {
        List<Option> choices = options.get(valuesKey);
        return choices == null ? Options.all(given.get(valuesKey)) : choices;
    }
}
