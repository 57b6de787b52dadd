package eu.uptake.process;

import eu.uptake.casefile.Case;
import eu.uptake.casefile.Cases;
import eu.uptake.casefile.Decisions;
import eu.uptake.casefile.Happening;
import eu.uptake.casefile.Submission;
import eu.uptake.casefile.Submissions;
import eu.uptake.casefile.Timeline;
import eu.uptake.casefile.WorkItem;
import eu.uptake.forms.DraftOwner;
import eu.uptake.forms.Drafts;
import eu.uptake.forms.FormSchema;
import eu.uptake.platform.Actor;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** What a submitted form sets off, in the order in which it must happen, within the caller's transaction. */
@Component
class HandingIn {

    private final Submissions submissions;
    private final SubmittedFiles files;
    private final Cases cases;
    private final Decisions decisions;
    private final Drafts drafts;
    private final Timeline timeline;
    private final Handlers handlers;
    private final Contentment contentment;
    private final TaskService tasks;
    private final Acting acting;
    private final Clock clock;

    HandingIn(
            Submissions submissions,
            SubmittedFiles files,
            Cases cases,
            Decisions decisions,
            Drafts drafts,
            Timeline timeline,
            Handlers handlers,
            Contentment contentment,
            TaskService tasks,
            Acting acting,
            Clock clock) {
        this.submissions = submissions;
        this.files = files;
        this.cases = cases;
        this.decisions = decisions;
        this.drafts = drafts;
        this.timeline = timeline;
        this.handlers = handlers;
        this.contentment = contentment;
        this.tasks = tasks;
        this.acting = acting;
        this.clock = clock;
    }

    /** A task's form, checked and accepted. */
    record Filled(
            Actor actor, Case file, WorkItem item, TaskModel model, FormSchema schema, Map<String, Object> answers) {}

    void handIn(Filled filled) {
        var file = filled.file();
        var item = filled.item();
        var owner = DraftOwner.of(filled.actor());
        var submission = submissions.keep(submission(filled));
        files.adopt(file, submission, owner, item.taskId(), filled.schema(), filled.answers());
        drafts.discard(owner, item.taskId());
        contentment.note(filled);
        cases.learn(file, Facts.in(filled.schema(), filled.answers()));
        timeline.add(file, Happening.TASK_DONE, done(filled), filled.actor());
        judge(filled);
        acting.as(filled.actor(), item, () -> {
            Map<String, Object> variables = new HashMap<>(
                    Routing.variables(filled.schema(), filled.model().routes(), filled.answers()));
            variables.putAll(handlers.of(item.element())
                    .act(new TaskHandler.Turn(file, item, filled.actor(), filled.answers())));
            tasks.complete(item.taskId(), variables);
            return variables;
        });
    }

    /** What a person says about a decision by rule is noted with it. */
    private void judge(Filled filled) {
        var judges = filled.model().judges();
        if (judges != null) {
            Verdict.answer(filled.schema(), filled.model().routes(), filled.answers())
                    .ifPresent(verdict -> decisions.judge(
                            filled.file(),
                            judges.rule(),
                            filled.item().item(),
                            judges.upholds().contains(verdict),
                            filled.actor()));
        }
    }

    private Submission submission(Filled filled) {
        var item = filled.item();
        return new Submission(
                filled.file().id(),
                item.taskId(),
                item.process(),
                item.element(),
                item.name(),
                item.item(),
                item.about(),
                filled.schema().id(),
                item.processVersion(),
                filled.answers(),
                filled.actor().person(),
                filled.actor().name(),
                clock.instant());
    }

    private static Map<String, String> done(Filled filled) {
        Map<String, String> detail = new HashMap<>();
        detail.put("task", filled.item().name());
        var about = filled.item().about();
        if (about != null) {
            detail.put("about", about);
        }
        Verdict.of(filled.schema(), filled.model().routes(), filled.answers())
                .ifPresent(verdict -> detail.put("verdict", verdict));
        return detail;
    }
}
