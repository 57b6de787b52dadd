package eu.uptake.process;

import eu.uptake.casefile.Case;
import eu.uptake.casefile.Cases;
import eu.uptake.casefile.NoSuchCase;
import eu.uptake.casefile.WorkItem;
import eu.uptake.casefile.WorkItems;
import eu.uptake.forms.Checked;
import eu.uptake.forms.DraftOwner;
import eu.uptake.forms.FormPages;
import eu.uptake.forms.Forms;
import eu.uptake.platform.Actor;
import eu.uptake.registry.Role;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The desk at which people work on tasks. Who may do what is decided here, at the action. */
@Component
public class Desk {

    private final WorkItems workItems;
    private final Cases cases;
    private final Models models;
    private final TaskForms taskForms;
    private final Forms forms;
    private final FormPages pages;
    private final HandingIn handingIn;
    private final Assigning assigning;
    private final Attempt attempt;
    private final Tally tally;

    Desk(
            WorkItems workItems,
            Cases cases,
            Models models,
            TaskForms taskForms,
            Forms forms,
            FormPages pages,
            HandingIn handingIn,
            Assigning assigning,
            Attempt attempt,
            Tally tally) {
        this.workItems = workItems;
        this.cases = cases;
        this.models = models;
        this.taskForms = taskForms;
        this.forms = forms;
        this.pages = pages;
        this.handingIn = handingIn;
        this.assigning = assigning;
        this.attempt = attempt;
        this.tally = tally;
    }

    /**
     * The task with its form, filled in with what is known and with this person's draft.
     *
     * @throws NoSuchTask if there is none, or none for this person
     * @throws TaskOver if it is over
     */
    public TaskView open(Actor actor, String taskId) {
        var item = find(actor, taskId);
        var file = cases.get(item.number());
        var model = models.task(item.process(), item.processVersion(), item.element());
        var schema = models.form(model);
        var form = pages.page(
                schema,
                taskForms.toFill(schema, file, item, model, actor.language()),
                DraftOwner.of(actor),
                taskId,
                (item.role().equals(Role.SME) ? "/portal/tasks/" : "/work/tasks/") + taskId);
        return new TaskView(item, file, model, form, standing(actor, file, item, model));
    }

    /**
     * Checks the answers as the browser did, stores them, and lets the journey move on: all of it or nothing.
     *
     * @throws NoSuchTask if there is none, or none for this person
     * @throws TaskOver if somebody was first
     * @throws TaskRefused if this person may not complete it now
     */
    public Completion complete(Actor actor, String taskId, Map<String, Object> answers) {
        return tally.count(() -> {
            try {
                return attempt.at(() -> completeOnce(actor, taskId, answers));
            } catch (AnswerRefused refused) {
                return new Completion.Rejected(List.of(refused.error()));
            }
        });
    }

    private Completion completeOnce(Actor actor, String taskId, Map<String, Object> answers) {
        var locked = cases.lockOf(taskId);
        var item = find(actor, taskId); // now nobody else can be completing it
        var file = locked.orElseThrow(() -> new NoSuchTask(taskId));
        var model = models.task(item.process(), item.processVersion(), item.element());
        var standing = standing(actor, file, item, model);
        if (standing != Standing.MINE_TO_DO) {
            throw new TaskRefused(taskId, standing);
        }
        var schema = models.form(model);
        var checked = forms.check(schema, answers, taskForms.toCheck(schema, file, item, actor.language()));
        if (checked instanceof Checked.Rejected rejected) {
            return new Completion.Rejected(rejected.errors());
        }
        var accepted = ((Checked.Accepted) checked).answers();
        handingIn.handIn(new HandingIn.Filled(actor, file, item, model, schema, accepted));
        return new Completion.Completed(cases.get(file.number()));
    }

    /**
     * Takes a free task, or over from a colleague.
     *
     * @throws TaskRefused if it is not this person's turn
     */
    public void claim(Actor actor, String taskId) {
        held(taskId, () -> {
            var item = find(actor, taskId);
            var standing = standing(actor, item);
            if (standing != Standing.MINE_TO_DO && standing != Standing.WITH_A_COLLEAGUE) {
                throw new TaskRefused(taskId, standing);
            }
            workItems.assign(taskId, actor.person(), actor.name());
        });
    }

    /** @throws TaskRefused if it is not this person who has it */
    public void release(Actor actor, String taskId) {
        held(taskId, () -> {
            var item = find(actor, taskId);
            if (!Long.valueOf(actor.person()).equals(item.assigneeId())) {
                throw new TaskRefused(taskId, standing(actor, item));
            }
            workItems.assign(taskId, null, null);
        });
    }

    /** Who the task could be given to; nobody if this person may not give it to others. */
    public List<Candidate> candidates(Actor actor, String taskId) {
        return assigning.candidates(actor, find(actor, taskId));
    }

    /** @throws TaskRefused if the actor may not, or the person cannot do it */
    public void assign(Actor actor, String taskId, long person) {
        held(taskId, () -> assigning.assign(actor, find(actor, taskId), person));
    }

    /** While nobody can complete the task, so that nobody is told that it is theirs when it is over. */
    private void held(String taskId, Runnable step) {
        attempt.run(() -> {
            cases.lockOf(taskId);
            step.run();
        });
    }

    private WorkItem find(Actor actor, String taskId) {
        var item = workItems.find(taskId).orElse(null);
        if (item != null && sees(actor, item)) {
            return item;
        }
        var done = workItems.done(taskId).orElseThrow(() -> new NoSuchTask(taskId));
        var number = workItems.numberOf(taskId).orElseThrow(() -> new NoSuchTask(taskId));
        if (item == null && (actor.hasIn(done.role(), done.organisation()) || reaches(actor, number))) {
            throw new TaskOver(number, done);
        }
        throw new NoSuchTask(taskId);
    }

    /** Whose turn it is may see it; so may staff who see the case. */
    private boolean sees(Actor actor, WorkItem item) {
        return actor.hasIn(item.role(), item.organisationId()) || reaches(actor, item.number());
    }

    private boolean reaches(Actor actor, String number) {
        if (actor.roles().stream().noneMatch(Role.STAFF::contains)) {
            return false;
        }
        try {
            cases.find(actor, number);
            return true;
        } catch (NoSuchCase e) {
            return false;
        }
    }

    private Standing standing(Actor actor, WorkItem item) {
        var model = models.task(item.process(), item.processVersion(), item.element());
        return standing(actor, cases.get(item.number()), item, model);
    }

    private Standing standing(Actor actor, Case file, WorkItem item, TaskModel model) {
        if (!actor.hasIn(item.role(), item.organisationId())) {
            return Standing.LOOKING_ON;
        }
        if (item.held()) {
            return Standing.ON_HOLD;
        }
        if (!model.fourEyes().isEmpty() && FourEyes.forbid(actor.person(), model, workItems.done(file))) {
            return Standing.FOUR_EYES;
        }
        var assignee = item.assigneeId();
        return assignee == null || assignee == actor.person() ? Standing.MINE_TO_DO : Standing.WITH_A_COLLEAGUE;
    }
}
