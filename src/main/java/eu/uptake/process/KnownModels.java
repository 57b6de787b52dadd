package eu.uptake.process;

import eu.uptake.forms.FormSchema;
import java.util.Map;
import java.util.Set;

/**
 * What a diagram may refer to.
 *
 * @param shown ids of the elements, in whichever diagram, whose outcome a task can show
 */
record KnownModels(
        Set<String> processes,
        Map<String, FormSchema> forms,
        Set<String> decisions,
        Set<String> shown,
        SlaClasses sla) {

    KnownModels {
        forms = Map.copyOf(forms);
    }
}
