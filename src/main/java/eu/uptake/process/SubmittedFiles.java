package eu.uptake.process;

import eu.uptake.casefile.Case;
import eu.uptake.casefile.Evidence;
import eu.uptake.casefile.Handover;
import eu.uptake.casefile.Proof;
import eu.uptake.forms.DraftOwner;
import eu.uptake.forms.FormField;
import eu.uptake.forms.FormSchema;
import eu.uptake.registry.EvidencePurpose;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
        schema.fields().stream()
                .filter(field -> field.type().equals("filepicker"))
                .forEach(field -> {
                    var ids = ids(answers.get(field.key()));
                    if (!ids.isEmpty()) {
                        evidence.adopt(file, handover(submission, owner, formKey, field), ids);
                    }
                });
    }

    private static Handover handover(long submission, DraftOwner owner, String formKey, FormField field) {
        var proof = Proof.of(Objects.requireNonNullElse(field.proves(), EvidencePurpose.OTHER));
        var pictures = field.pictures() == null ? proof : Proof.of(field.pictures());
        return new Handover(submission, owner.key(), formKey, field.key(), proof, pictures);
    }

    private static List<String> ids(@org.jspecify.annotations.Nullable Object answer) {
        return answer instanceof List<?> files
                ? files.stream()
                        .map(reference -> String.valueOf(((Map<?, ?>) reference).get("id")))
                        .toList()
                : List.of();
    }
}
