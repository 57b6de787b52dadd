package eu.uptake.process;

import eu.uptake.casefile.Case;
import eu.uptake.casefile.CaseEvent;
import eu.uptake.casefile.Happening;
import eu.uptake.casefile.Reckoning;
import eu.uptake.casefile.Reckonings;
import eu.uptake.casefile.Submission;
import eu.uptake.casefile.Submissions;
import eu.uptake.casefile.Timeline;
import eu.uptake.casefile.WorkItem;
import eu.uptake.platform.Actor;
import eu.uptake.process.CaseView.Handed;
import eu.uptake.process.Grounds.Ruling;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Gathers what a task's model says it {@code shows}: the newest of each, about the same service or application. */
@Component
public class Showing {

    private static final String RULE = "businessRuleTask_";

    private final Submissions submissions;
    private final Timeline timeline;
    private final Reckonings reckonings;
    private final HandedForms forms;
    private final Handlers handlers;
    private final Models models;
    private final MessageSource messages;

    Showing(
            Submissions submissions,
            Timeline timeline,
            Reckonings reckonings,
            HandedForms forms,
            Handlers handlers,
            Models models,
            MessageSource messages) {
        this.submissions = submissions;
        this.timeline = timeline;
        this.reckonings = reckonings;
        this.forms = forms;
        this.handlers = handlers;
        this.models = models;
        this.messages = messages;
    }

    /** Whoever calls has checked that the reader may open the task. */
    public Grounds of(TaskView view, Actor reader, Locale locale) {
        var shows = view.model().shows();
        return new Grounds(
                rulings(view.file(), view.item(), shows, locale),
                reckoned(view.file(), view.item(), shows, locale),
                handed(view.file(), view.item(), shows, locale),
                handlers.of(view.item().element())
                        .compared(view.file(), reader, locale)
                        .orElse(null));
    }

    private List<Reckoning> reckoned(Case file, WorkItem item, List<String> shows, Locale locale) {
        return shows.isEmpty()
                ? List.of()
                : reckonings.of(file, locale).stream()
                        .filter(reckoning -> shows.contains(reckoning.element()))
                        .filter(reckoning ->
                                reckoning.item() == null || reckoning.item().equals(item.item()))
                        .toList();
    }

    private List<Handed> handed(Case file, WorkItem item, List<String> shows, Locale locale) {
        var elements = shows.stream().filter(element -> !isRule(element)).toList();
        if (elements.isEmpty()) {
            return List.of();
        }
        var all = submissions.of(file);
        return elements.stream()
                .map(element -> newest(all, element, item))
                .flatMap(Optional::stream)
                .map(submission -> forms.read(submission, locale))
                .toList();
    }

    private static Optional<Submission> newest(List<Submission> newestFirst, String element, WorkItem item) {
        return newestFirst.stream()
                .filter(submission -> submission.element().equals(element)
                        && concerns(submission.item(), submission.about(), item.item(), item.about()))
                .findFirst();
    }

    /** Whether what was handed in is of the same item as a task, or of the case as a whole. */
    private static boolean concerns(
            @Nullable String item, @Nullable String about, @Nullable String itsItem, @Nullable String itsAbout) {
        return item == null ? about == null || about.equals(itsAbout) : item.equals(itsItem);
    }

    /**
     * Of all that others handed in on a case, what people of that role may read: what their tasks, done or open, showed
     * them, and what the models give them.
     *
     * @param all that was handed in
     * @param open tasks of the case
     */
    public List<Submission> putBefore(String role, List<Submission> all, List<WorkItem> open) {
        return all.stream()
                .filter(one -> task(one).map(task -> !task.role().equals(role)).orElse(false))
                .filter(one -> task(one).orElseThrow().givenTo().contains(role)
                        || all.stream().anyMatch(later -> showed(role, one, later))
                        || open.stream().anyMatch(item -> shows(role, one, item)))
                .toList();
    }

    private boolean showed(String role, Submission one, Submission later) {
        return later.at().isAfter(one.at())
                && task(later)
                        .filter(task -> task.role().equals(role))
                        .filter(task -> task.shows().contains(one.element()))
                        .isPresent()
                && concerns(one.item(), one.about(), later.item(), later.about());
    }

    private boolean shows(String role, Submission one, WorkItem item) {
        return item.role().equals(role)
                && models.task(item.process(), item.processVersion(), item.element())
                        .shows()
                        .contains(one.element())
                && concerns(one.item(), one.about(), item.item(), item.about());
    }

    private Optional<TaskModel> task(Submission submission) {
        return Optional.ofNullable(models.model(submission.process(), submission.formVersion())
                .tasks()
                .get(submission.element()));
    }

    private List<Ruling> rulings(Case file, WorkItem item, List<String> shows, Locale locale) {
        var rules = shows.stream().filter(Showing::isRule).toList();
        if (rules.isEmpty()) {
            return List.of();
        }
        var decided = timeline.of(file).stream()
                .filter(event -> event.what() == Happening.DECIDED)
                .toList();
        return rules.stream()
                .flatMap(rule -> decided.stream()
                        .filter(event -> rule.equals(event.detail().get("element"))
                                && concerns(null, event.detail().get("about"), null, item.about()))
                        .limit(1))
                .map(event -> ruling(event, locale))
                .toList();
    }

    private Ruling ruling(CaseEvent event, Locale locale) {
        var code = event.detail().getOrDefault("result", "");
        return new Ruling(
                models.say(event.detail().getOrDefault("decision", ""), locale),
                Objects.requireNonNullElse(
                        messages.getMessage("result." + code, null, models.say(code, locale), locale), code),
                code);
    }

    private static boolean isRule(String element) {
        return element.startsWith(RULE);
    }
}
