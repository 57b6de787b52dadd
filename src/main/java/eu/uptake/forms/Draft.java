package eu.uptake.forms;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a person typed into a form and has not sent yet. */
public record Draft(String formKey, String formId, Map<String, Object> answers, Instant savedAt) {

    public Draft {
        answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
    }
}
