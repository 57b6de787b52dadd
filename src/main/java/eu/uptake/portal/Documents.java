package eu.uptake.portal;

import eu.uptake.casefile.Case;
import eu.uptake.casefile.Submission;
import eu.uptake.casefile.Submissions;
import eu.uptake.process.HandedForms;
import eu.uptake.process.Models;
import eu.uptake.registry.Role;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** What the company has handed in on a case. */
@Component
class Documents {

    private final Submissions submissions;
    private final HandedForms forms;
    private final Models models;

    Documents(Submissions submissions, HandedForms forms, Models models) {
        this.submissions = submissions;
        this.forms = forms;
        this.models = models;
    }

    /** Newest first. */
    List<Document> of(Case file, Locale reader) {
        var theirs = submissions.of(file).stream().filter(this::isTheirs).toList();
        return IntStream.range(0, theirs.size())
                .mapToObj(i -> new Document(theirs.size() - i, forms.read(theirs.get(i), reader)))
                .toList();
    }

    /** A registration is theirs whoever typed it. */
    private boolean isTheirs(Submission submission) {
        if (submission.taskId() == null) {
            return true;
        }
        return models.task(submission.process(), submission.formVersion(), submission.element())
                .role()
                .equals(Role.SME);
    }
}
