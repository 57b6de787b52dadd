package eu.uptake.forms;

import eu.uptake.platform.Phrases;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The browser's edition of a form: its texts in the reader's language, and the rules that form-js knows differently (or
 * not at all) written out so that it keeps the same ones as the server.
 */
@Component
public class FormTexts {

    private static final Set<String> TEXTS = Set.of(
            "label",
            "description",
            "text",
            "dateLabel",
            "timeLabel",
            "patternErrorMessage",
            "prefixAdorner",
            "suffixAdorner");

    private final Phrases texts = Phrases.of("forms/texts");
    private final Phrases messages = Phrases.of("i18n/forms");

    /** The schema's JSON for form-js, its texts translated by {@code forms/texts_<language>.properties}. */
    public String localised(FormSchema schema, Locale locale) {
        Map<String, Object> form = FormSchema.JSON.readValue(schema.json(), FormSchema.OBJECT);
        return FormSchema.JSON.writeValueAsString(translated(form, locale));
    }

    /** A text of a form, such as a field's label or an option's, in the reader's language. */
    public String translate(String text, Locale locale) {
        return texts.translate(text, locale);
    }

    /** A message of this room with its arguments filled in. */
    public String message(String key, Locale locale, List<String> args) {
        String message = messages.translate(key, locale);
        for (int n = 0; n < args.size(); n++) {
            message = message.replace("{" + n + "}", args.get(n));
        }
        return message;
    }

    /** What is wrong with a field, for people. */
    public String message(FieldError error, Locale locale) {
        if (error.messageKey().equals("forms.pattern.own")) {
            return translate(error.args().get(0), locale);
        }
        return message(error.messageKey(), locale, error.args());
    }

    Map<String, String> messages(Locale locale) {
        return messages.all(locale);
    }

    private Map<String, Object> translated(Map<String, Object> node, Locale locale) {
        Map<String, Object> copy = new LinkedHashMap<>();
        node.forEach((name, value) -> copy.put(name, translated(name, value, locale)));
        if (copy.get("valuesKey") instanceof String key) {
            copy.put("valuesKey", Options.under(key));
        }
        switch (String.valueOf(copy.get("type"))) {
            case "textfield" -> ruled(copy, Bounds.TEXTFIELD, locale);
            case "textarea" -> ruled(copy, Bounds.TEXTAREA, locale);
            case "datetime" -> {
                Object label = copy.get("label");
                if (label != null) {
                    copy.putIfAbsent("time".equals(copy.get("subtype")) ? "timeLabel" : "dateLabel", label);
                }
            }
            default -> {}
        }
        return copy;
    }

    private @Nullable Object translated(String name, @Nullable Object value, Locale locale) {
        if (value instanceof Map<?, ?>) {
            return translated(Values.map(value), locale);
        }
        if (value instanceof List<?> items) {
            List<@Nullable Object> copies = new ArrayList<>();
            items.forEach(item -> copies.add(translated("", item, locale)));
            return copies;
        }
        return value instanceof String text && TEXTS.contains(name) ? translate(text, locale) : value;
    }

    private void ruled(Map<String, Object> field, int cap, Locale locale) {
        Map<String, Object> rules = new LinkedHashMap<>(Values.map(field.get("validate")));
        rules.putIfAbsent("maxLength", cap);
        Object type = rules.get("validationType");
        if ("email".equals(type) || "phone".equals(type)) {
            rules.remove("validationType");
            rules.put("pattern", "email".equals(type) ? TextRules.EMAIL : TextRules.PHONE);
            rules.put("patternErrorMessage", messages.translate("forms." + type, locale));
        } else if (rules.get("pattern") instanceof String pattern && !pattern.isEmpty()) {
            rules.putIfAbsent("patternErrorMessage", messages.translate("forms.pattern", locale));
        }
        field.put("validate", rules);
    }
}
