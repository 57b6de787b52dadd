package eu.uptake.process;

import eu.uptake.casefile.Submission;
import eu.uptake.forms.FormField;
import eu.uptake.forms.FormSchema;
import eu.uptake.forms.FormTexts;
import eu.uptake.forms.Option;
import eu.uptake.registry.Role;
import java.text.NumberFormat;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was submitted, read back as questions and answers: in the order, the words and the version of its form. */
@Component
public class SubmittedForms {

    private final Models models;
    private final FormOptions options;
    private final FormTexts texts;

    SubmittedForms(Models models, FormOptions options, FormTexts texts) {
        this.models = models;
        this.options = options;
        this.texts = texts;
    }

    /** Only what was answered; what the form hid or left empty is left out. */
    public List<Answered> read(Submission submission, Locale reader) {
        var schema = schema(submission);
        return new Reading(options.of(schema, reader), reader).of(schema.fields(), submission.answers());
    }

    /** Whose form it was; a start form counts as the SME's. */
    public String role(Submission submission) {
        var task = task(submission);
        return task == null ? Role.SME : task.role();
    }

    private FormSchema schema(Submission submission) {
        var task = task(submission);
        return task == null ? models.startForm(submission.form()) : models.form(task);
    }

    private @Nullable TaskModel task(Submission submission) {
        return models.model(submission.process(), submission.formVersion())
                .tasks()
                .get(submission.element());
    }

    private class Reading {

        private final Map<String, List<Option>> lists;
        private final Locale reader;

        Reading(Map<String, List<Option>> lists, Locale reader) {
            this.lists = lists;
            this.reader = reader;
        }

        List<Answered> of(List<FormField> fields, Map<?, ?> answers) {
            List<Answered> read = new ArrayList<>();
            for (var field : fields) {
                var answer = at(answers, field.key());
                if (!isEmpty(answer)) {
                    read.add(one(field, answer));
                }
            }
            return read;
        }

        private Answered one(FormField field, Object answer) {
            var label = texts.translate(field.label(), reader);
            if (field.row().isEmpty() || !(answer instanceof List<?> rows)) {
                return new Answered(label, text(field, answer), List.of());
            }
            var read = rows.stream()
                    .filter(Map.class::isInstance)
                    .map(row -> of(field.row(), (Map<?, ?>) row))
                    .toList();
            return new Answered(label, "", read);
        }

        private String text(FormField field, Object answer) {
            if (answer instanceof List<?> several) {
                return several.stream().map(one -> text(field, one)).collect(Collectors.joining("\n"));
            }
            if (answer instanceof Map<?, ?> file) {
                return String.valueOf(file.get("name"));
            }
            if (answer instanceof Boolean) {
                return texts.message("forms.yes", reader, List.of());
            }
            if (answer instanceof Number number) {
                return number(field, number);
            }
            return field.type().equals("datetime") ? date(answer.toString()) : chosen(field, answer.toString());
        }

        private String chosen(FormField field, String value) {
            var choices = field.valuesKey() == null
                    ? field.options()
                    : lists.getOrDefault(field.valuesKey(), List.of());
            return choices.stream()
                    .filter(option -> String.valueOf(option.value()).equals(value))
                    .map(option -> texts.translate(option.label(), reader))
                    .findFirst()
                    .orElse(value);
        }

        private String number(FormField field, Number number) {
            var format = NumberFormat.getNumberInstance(reader);
            format.setMaximumFractionDigits(6);
            format.setGroupingUsed(!field.key().toLowerCase(Locale.ROOT).contains("year"));
            return format.format(number);
        }

        private String date(String iso) {
            try {
                return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(reader)
                        .format(LocalDate.parse(iso));
            } catch (DateTimeException e) { // a time of day, which reads the same everywhere
                return iso;
            }
        }
    }

    private static @Nullable Object at(Map<?, ?> answers, String key) {
        Object value = answers;
        for (var part : key.split("\\.")) {
            value = value instanceof Map<?, ?> map ? map.get(part) : null;
        }
        return value;
    }

    private static boolean isEmpty(@Nullable Object answer) {
        return answer == null
                || answer.equals("")
                || answer.equals(Boolean.FALSE)
                || answer instanceof List<?> list && list.isEmpty();
    }
}
