package eu.uptake.assessment;

import eu.uptake.platform.Phrases;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What a questionnaire says, in the reader's language: as its form says it, or else as its own texts do. */
@Component
class QuestionnaireWords {

    private final Phrases form = Phrases.of("forms/texts");
    private final Phrases own = Phrases.of("reference-data/questionnaires/texts");

    String say(String text, Locale locale) {
        var asked = form.translate(text, locale);
        return asked.equals(text) ? own.translate(text, locale) : asked;
    }

    /** With its number before it, as forms have it where people see numbers. */
    String say(String id, String text, Locale locale) {
        var numbered = id + " " + text;
        var said = form.translate(numbered, locale);
        return said.equals(numbered) ? id + " " + say(text, locale) : said;
    }

    String item(Item item, Locale locale) {
        var column = item.column();
        return column == null
                ? say(item.id(), item.label(), locale)
                : say(item.id().substring(0, item.id().length() - column.id().length() - 1), item.label(), locale)
                        + " (" + say(column.label(), locale) + ")";
    }

    String value(Item.Value value, Locale locale) {
        return value.code().equals(value.label())
                ? say(value.label(), locale)
                : say(value.code(), value.label(), locale);
    }
}
