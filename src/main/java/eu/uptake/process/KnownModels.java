package eu.uptake.process;

import eu.uptake.forms.FormSchema;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a diagram may refer to. */
record KnownModels(
        Set<String> processes,
        Map<String, FormSchema> forms,
        Collection<String> decisions,
        Set<String> delegates,
        SlaClasses sla) {

    KnownModels {
        processes = processes.stream()
                .map(name -> name.substring(name.lastIndexOf('/') + 1, name.lastIndexOf('.')))
                .collect(Collectors.toUnmodifiableSet());
        forms = Map.copyOf(forms);
        decisions = List.copyOf(decisions);
    }
}
