package eu.uptake.process;

import eu.uptake.casefile.Submission;
import eu.uptake.forms.FormField;
import eu.uptake.forms.FormSchema;
import eu.uptake.forms.FormTexts;
import eu.uptake.process.CaseView.Answer;
import eu.uptake.process.CaseView.FileLink;
import eu.uptake.process.CaseView.Handed;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Turns what was handed in back into labels and words, by the form that it was given with. */
@Component
public class HandedForms {

    private static final String COMPUTED = "expression";
    private static final String FILES = "filepicker";

    private final Models models;
    private final FormOptions options;
    private final FormTexts texts;
    private final MessageSource messages;

    HandedForms(Models models, FormOptions options, FormTexts texts, MessageSource messages) {
        this.models = models;
        this.options = options;
        this.texts = texts;
        this.messages = messages;
    }

    public Handed read(Submission submission, Locale locale) {
        var schema = schema(submission);
        return new Handed(
                models.say(name(submission), locale),
                submission.about(),
                schema.flatMap(form -> Verdict.of(form, routes(submission), submission.answers()))
                        .map(verdict -> translate(verdict, locale))
                        .orElse(null),
                submission.personName(),
                submission.at(),
                schema.map(form -> answers(form, submission.answers(), locale))
                        .orElseGet(() -> bare(submission.answers())));
    }

    /** A text of a form, such as a verdict, in the reader's language; nothing of nothing. */
    public @Nullable String translate(@Nullable String text, Locale locale) {
        return text == null ? null : texts.translate(text, locale);
    }

    /** A form whose model is gone is shown by its keys. */
    private Optional<FormSchema> schema(Submission submission) {
        try {
            return Optional.of(models.form(submission.process(), submission.formVersion(), submission.form()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private List<String> routes(Submission submission) {
        return task(submission).map(TaskModel::routes).orElse(List.of());
    }

    /** Tasks are named for who does them; what comes of some has a name of its own. */
    private String name(Submission submission) {
        return task(submission).map(TaskModel::document).orElse(submission.name());
    }

    private Optional<TaskModel> task(Submission submission) {
        try {
            return Optional.ofNullable(models.model(submission.process(), submission.formVersion())
                    .tasks()
                    .get(submission.element()));
        } catch (IllegalArgumentException e) { // a model that is gone
            return Optional.empty();
        }
    }

    private List<Answer> answers(FormSchema schema, Map<?, ?> given, Locale locale) {
        var words = new AnswerWords(options.ofHanded(schema, locale), texts, messages, locale);
        List<Answer> answers = new ArrayList<>();
        for (var field : schema.fields()) {
            var value = AnswerWords.value(given, field.key());
            if (isAnswered(value) && !field.type().equals(COMPUTED) && !field.unfolds()) {
                answers.add(answer(field, value, words));
            }
        }
        return answers;
    }

    private static boolean isAnswered(@Nullable Object value) {
        return value != null && !"".equals(value) && !List.of().equals(value);
    }

    private Answer answer(FormField field, Object value, AnswerWords words) {
        var label = words.label(field);
        if (!field.row().isEmpty()) {
            return new Answer(label, "", List.of(), AnswerTables.table(field, value, words));
        }
        if (field.type().equals(FILES)) {
            return new Answer(label, "", files(value), null);
        }
        return new Answer(label, words.of(field, value), List.of(), null);
    }

    private static List<FileLink> files(Object value) {
        return value instanceof List<?> references
                ? references.stream()
                        .filter(Map.class::isInstance)
                        .map(file -> (Map<?, ?>) file)
                        .map(file -> new FileLink(String.valueOf(file.get("id")), String.valueOf(file.get("name"))))
                        .toList()
                : List.of();
    }

    private static List<Answer> bare(Map<String, Object> answers) {
        return answers.entrySet().stream()
                .map(entry -> new Answer(entry.getKey(), String.valueOf(entry.getValue()), List.of(), null))
                .toList();
    }
}
