package eu.uptake.process;

import eu.uptake.forms.FormSchema;
import java.util.Map;
import java.util.Set;

/** What a diagram may refer to. */
record KnownModels(Set<String> processes, Map<String, FormSchema> forms, Set<String> decisions, SlaClasses sla) {

    KnownModels {
        forms = Map.copyOf(forms);
    }
}
