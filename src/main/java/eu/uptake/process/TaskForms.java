package eu.uptake.process;

import eu.uptake.casefile.Case;
import eu.uptake.casefile.Submission;
import eu.uptake.casefile.Submissions;
import eu.uptake.casefile.WorkItem;
import eu.uptake.forms.FormContext;
import eu.uptake.forms.FormField;
import eu.uptake.forms.FormSchema;
import eu.uptake.forms.Option;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** What a task's form is filled in against: options, what is known, what was said the last time. */
@Component
class TaskForms {

    private static final Set<String> JUDGEMENTS = Set.of("radio", "checkbox", "filepicker");

    private final Handlers handlers;
    private final FormOptions options;
    private final Submissions submissions;
    private final Clock clock;

    TaskForms(Handlers handlers, FormOptions options, Submissions submissions, Clock clock) {
        this.handlers = handlers;
        this.options = options;
        this.submissions = submissions;
        this.clock = clock;
    }

    /** For checking: options and computed facts, without what is merely offered. */
    FormContext toCheck(FormSchema schema, Case file, WorkItem item, Locale locale) {
        var handler = handlers.of(item.element());
        return context(schema, file, item, locale, handler.allowed(file, item, locale));
    }

    private FormContext context(
            FormSchema schema, Case file, WorkItem item, Locale locale, Map<String, List<Option>> ofCase) {
        Map<String, List<Option>> all = new HashMap<>(options.of(schema, locale));
        all.putAll(ofCase);
        return new FormContext(
                locale,
                all,
                handlers.of(item.element()).given(file, item, locale),
                WorkingCalendar.day(clock.instant()));
    }

    /** For filling in. */
    FormContext toFill(FormSchema schema, Case file, WorkItem item, TaskModel model, Locale locale) {
        var handler = handlers.of(item.element());
        var check = context(schema, file, item, locale, handler.options(file, item, locale));
        Map<String, Object> given = new HashMap<>(Facts.wanted(schema, file.known()));
        given.putAll(handler.proposed(file, item, locale));
        given.putAll(lastTime(schema, file, item, model));
        given.putAll(check.given());
        given.values().removeIf(""::equals); // what a handler leaves empty although it is known
        return new FormContext(locale, check.options(), given, check.today());
    }

    /** A task that comes back offers what was answered before, but never the verdict. */
    private Map<String, Object> lastTime(FormSchema schema, Case file, WorkItem item, TaskModel model) {
        var afresh = handlers.of(item.element()).afresh();
        Predicate<FormField> offered = field -> !JUDGEMENTS.contains(field.type())
                && !afresh.contains(field.key())
                && !model.routes().contains(field.key())
                && !Facts.isSignature(field.key());
        return submissions
                .latest(file, item.element(), item.item())
                .filter(last -> last.process().equals(item.process())) // a later measurement begins afresh
                .map(Submission::answers)
                .map(answers -> {
                    Map<String, Object> last = new HashMap<>();
                    schema.fields().stream()
                            .filter(offered)
                            .filter(field -> answers.get(field.key()) != null)
                            .forEach(field -> last.put(field.key(), answers.get(field.key())));
                    return last;
                })
                .orElse(Map.of());
    }
}
