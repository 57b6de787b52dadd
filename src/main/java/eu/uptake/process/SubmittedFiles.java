package eu.uptake.process;

import eu.uptake.casefile.Case;
import eu.uptake.casefile.Evidence;
import eu.uptake.forms.DraftOwner;
import eu.uptake.forms.FormSchema;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The files a submission refers to become evidence of its case. */
@Component
class SubmittedFiles {

    private final Evidence evidence;

    SubmittedFiles(Evidence evidence) {
        this.evidence = evidence;
    }

    void adopt(
            Case file,
            long submission,
            DraftOwner owner,
            String formKey,
            FormSchema schema,
            Map<String, Object> answers) {
        var ids = schema.fields().stream()
                .filter(field -> field.type().equals("filepicker"))
                .flatMap(field -> ids(answers.get(field.key())).stream())
                .toList();
        if (!ids.isEmpty()) {
            evidence.adopt(file, submission, owner.key(), formKey, ids);
        }
    }

    private static List<String> ids(@org.jspecify.annotations.Nullable Object answer) {
        return answer instanceof List<?> files
                ? files.stream()
                        .map(reference -> String.valueOf(((Map<?, ?>) reference).get("id")))
                        .toList()
                : List.of();
    }
}
