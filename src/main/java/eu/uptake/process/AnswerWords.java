package eu.uptake.process;

import eu.uptake.forms.FormField;
import eu.uptake.forms.FormTexts;
import eu.uptake.forms.Option;
import eu.uptake.platform.Moments;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Puts a single answer into words: options by their labels, numbers with their unit, days as people write them. */
record AnswerWords(Map<String, List<Option>> lists, FormTexts texts, MessageSource messages, Locale locale) {

    /** Without the remark that it need not be answered: it was. */
    String label(FormField field) {
        var label = texts.translate(field.label(), locale);
        var optional = messages.getMessage("answer.optional", null, locale);
        return label.endsWith(optional)
                ? label.substring(0, label.length() - optional.length()).strip()
                : label;
    }

    String of(FormField field, Object value) {
        if (value instanceof List<?> several) {
            return several.stream().map(one -> of(field, one)).collect(Collectors.joining(", "));
        }
        if (value instanceof Boolean yes) {
            return messages.getMessage(yes ? "answer.yes" : "answer.no", null, locale);
        }
        var choices = field.valuesKey() == null ? field.options() : lists.getOrDefault(field.valuesKey(), List.of());
        return choices.stream()
                .filter(choice -> choice.value().toString().equals(value.toString()))
                .map(choice -> texts.translate(choice.label(), locale))
                .findFirst()
                .orElseGet(() -> plain(field, value));
    }

    private String plain(FormField field, Object value) {
        return switch (field.type()) {
            case "number" -> value instanceof Number number ? number(field, number) : value.toString();
            case "datetime" -> day(value.toString());
            default -> value.toString();
        };
    }

    /** Years stand as they are; amounts have their unit, and cents only if there are any. */
    private String number(FormField field, Number number) {
        var format = NumberFormat.getNumberInstance(locale);
        format.setGroupingUsed(!field.fourDigits());
        if (field.unit() == null) {
            return format.format(number);
        }
        var whole = new BigDecimal(number.toString()).stripTrailingZeros().scale() <= 0;
        var digits = field.decimalDigits();
        format.setMinimumFractionDigits(whole || digits == null ? 0 : digits);
        return messages.getMessage(
                "answer.unit", new Object[] {format.format(number), texts.translate(field.unit(), locale)}, locale);
    }

    private String day(String text) {
        try {
            return Moments.day(LocalDate.parse(text), locale);
        } catch (DateTimeParseException e) { // a time of day, shown as it was given
            return text;
        }
    }

    static @Nullable Object value(Map<?, ?> given, String dotted) {
        Object at = given;
        for (var key : dotted.split("\\.")) {
            at = at instanceof Map<?, ?> map ? map.get(key) : null;
        }
        return at;
    }
}
