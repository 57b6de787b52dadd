package eu.uptake.process;

import eu.uptake.casefile.Case;
import eu.uptake.casefile.Submission;
import eu.uptake.casefile.Submissions;
import eu.uptake.casefile.WorkItems;
import eu.uptake.registry.People;
import eu.uptake.registry.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What of all that was handed in on a case its company handed in itself, and what was made for it. Newest first. */
@Component
public class Papers {

    private final Submissions submissions;
    private final Models models;
    private final People people;
    private final Showing showing;
    private final WorkItems workItems;

    Papers(Submissions submissions, Models models, People people, Showing showing, WorkItems workItems) {
        this.submissions = submissions;
        this.models = models;
        this.people = people;
        this.showing = showing;
        this.workItems = workItems;
    }

    public List<Submission> all(Case file) {
        return submissions.of(file);
    }

    public List<Submission> ofTheCompany(Case file) {
        return all(file).stream()
                .filter(submission -> isTheirs(file, submission))
                .toList();
    }

    /** What others handed in and the company was shown or given: the report, the plan, results. */
    public List<Submission> forTheCompany(Case file) {
        return showing.putBefore(Role.SME, all(file), workItems.of(file));
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
