package eu.uptake.portal;

import eu.uptake.casefile.Case;
import eu.uptake.casefile.Submission;
import eu.uptake.casefile.Submissions;
import eu.uptake.process.Models;
import eu.uptake.process.SubmittedForms;
import eu.uptake.registry.Role;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** What the company has handed in on a case. */
@Component
class Documents {

    private final Submissions submissions;
    private final SubmittedForms forms;
    private final Models models;

    Documents(Submissions submissions, SubmittedForms forms, Models models) {
        this.submissions = submissions;
        this.forms = forms;
        this.models = models;
    }

    /** Newest first. */
    List<Document> of(Case file, Locale reader) {
        var theirs = submissions.of(file).stream()
                .filter(submission -> forms.role(submission).equals(Role.SME))
                .toList();
        return IntStream.range(0, theirs.size())
                .mapToObj(i -> document(theirs.size() - i, theirs.get(i), reader))
                .toList();
    }

    private Document document(int number, Submission submission, Locale reader) {
        return new Document(
                number,
                models.say(submission.name(), reader),
                submission.about(),
                submission.personName(),
                submission.at(),
                forms.read(submission, reader));
    }
}
