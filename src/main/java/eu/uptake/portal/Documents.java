package eu.uptake.portal;

import eu.uptake.casefile.Case;
import eu.uptake.casefile.Submission;
import eu.uptake.casefile.Submissions;
import eu.uptake.casefile.WorkItems;
import eu.uptake.process.HandedForms;
import eu.uptake.process.Models;
import eu.uptake.process.Showing;
import eu.uptake.registry.People;
import eu.uptake.registry.Role;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the company has handed in on a case, and what the programme made for it. */
@Component
class Documents {

    private final Submissions submissions;
    private final HandedForms forms;
    private final Models models;
    private final People people;
    private final Showing showing;
    private final WorkItems workItems;
    private final MessageSource messages;

    Documents(
            Submissions submissions,
            HandedForms forms,
            Models models,
            People people,
            Showing showing,
            WorkItems workItems,
            MessageSource messages) {
        this.showing = showing;
        this.workItems = workItems;
        this.messages = messages;
        this.submissions = submissions;
        this.forms = forms;
        this.models = models;
        this.people = people;
    }

    /** Newest first. */
    List<Document> of(Case file, Locale reader) {
        var theirs = submissions.of(file).stream()
                .filter(submission -> isTheirs(file, submission))
                .toList();
        return IntStream.range(0, theirs.size())
                .mapToObj(i -> document(theirs.size() - i, theirs.get(i), reader))
                .toList();
    }

    /** What others handed in and the SME was shown or given: the report, the plan, results. Newest first. */
    List<Document> made(Case file, Locale reader) {
        var all = submissions.of(file);
        return showing.putBefore(Role.SME, all, workItems.of(file)).stream()
                .map(submission -> document(all.size() - all.indexOf(submission), submission, reader))
                .toList();
    }

    private Document document(int number, Submission submission, Locale reader) {
        var handed = forms.read(submission, reader);
        var name = submission.taskId() == null
                ? messages.getMessage("portal.documents.registration", null, reader)
                : handed.name();
        return new Document(number, name, handed);
    }

    /** A registration is theirs whoever typed it; what is asked beside the tasks, if one of them asked. */
    private boolean isTheirs(Case file, Submission submission) {
        if (submission.taskId() == null) {
            return true;
        }
        var task = models.model(submission.process(), submission.formVersion())
                .tasks()
                .get(submission.element());
        return task != null ? task.role().equals(Role.SME) : isOneOfThem(file, submission.person());
    }

    private boolean isOneOfThem(Case file, @Nullable Long person) {
        return people.contacts(file.companyId(), Role.SME).stream()
                .anyMatch(contact -> Long.valueOf(contact.id()).equals(person));
    }
}
