package eu.uptake.process;

import eu.uptake.casefile.Submission;
import eu.uptake.forms.FormField;
import eu.uptake.forms.FormSchema;
import eu.uptake.forms.FormTexts;
import eu.uptake.forms.Option;
import eu.uptake.process.CaseView.Answer;
import eu.uptake.process.CaseView.Handed;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Turns what was handed in back into labels and words, by the form that it was given with. */
@Component
public class HandedForms {

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
        var answers = schema(submission)
                .map(schema -> answers(schema.fields(), submission.answers(), options.of(schema, locale), locale))
                .orElseGet(() -> bare(submission.answers()));
        return new Handed(
                models.say(submission.name(), locale),
                submission.about(),
                submission.personName(),
                submission.at(),
                answers);
    }

    /** A form whose model is gone is shown by its keys. */
    private Optional<FormSchema> schema(Submission submission) {
        try {
            return Optional.of(models.form(submission.process(), submission.formVersion(), submission.form()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private List<Answer> answers(
            List<FormField> fields, Map<?, ?> given, Map<String, List<Option>> lists, Locale locale) {
        List<Answer> answers = new ArrayList<>();
        for (var field : fields) {
            var value = value(given, field.key());
            if (value == null || "".equals(value)) {
                continue;
            }
            var label = texts.translate(field.label(), locale);
            answers.add(
                    field.row().isEmpty()
                            ? new Answer(label, text(field, value, lists, locale), List.of())
                            : new Answer(label, "", rows(field, value, lists, locale)));
        }
        return answers;
    }

    private List<List<Answer>> rows(FormField field, Object value, Map<String, List<Option>> lists, Locale locale) {
        return value instanceof List<?> rows
                ? rows.stream()
                        .filter(Map.class::isInstance)
                        .map(row -> answers(field.row(), (Map<?, ?>) row, lists, locale))
                        .toList()
                : List.of();
    }

    private String text(FormField field, Object value, Map<String, List<Option>> lists, Locale locale) {
        if (field.type().equals("filepicker")) {
            var count = value instanceof List<?> files ? files.size() : 1;
            return messages.getMessage("answer.files", new Object[] {count}, locale);
        }
        if (value instanceof List<?> several) {
            return several.stream().map(one -> text(field, one, lists, locale)).collect(Collectors.joining(", "));
        }
        if (value instanceof Boolean yes) {
            return messages.getMessage(yes ? "answer.yes" : "answer.no", null, locale);
        }
        var choices = field.valuesKey() == null ? field.options() : lists.getOrDefault(field.valuesKey(), List.of());
        return choices.stream()
                .filter(choice -> choice.value().toString().equals(value.toString()))
                .map(choice -> texts.translate(choice.label(), locale))
                .findFirst()
                .orElseGet(() -> plain(field, value, locale));
    }

    private static String plain(FormField field, Object value, Locale locale) {
        if (value instanceof Number number && field.type().equals("number")) {
            return NumberFormat.getNumberInstance(locale).format(number);
        }
        if (field.type().equals("datetime")) {
            try {
                var form = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale);
                return LocalDate.parse(value.toString()).format(form);
            } catch (DateTimeParseException e) { // a time of day, shown as it was given
                return value.toString();
            }
        }
        return value.toString();
    }

    private static @Nullable Object value(Map<?, ?> given, String dotted) {
        Object at = given;
        for (var key : dotted.split("\\.")) {
            at = at instanceof Map<?, ?> map ? map.get(key) : null;
        }
        return at;
    }

    private static List<Answer> bare(Map<String, Object> answers) {
        return answers.entrySet().stream()
                .map(entry -> new Answer(entry.getKey(), String.valueOf(entry.getValue()), List.of()))
                .toList();
    }
}
