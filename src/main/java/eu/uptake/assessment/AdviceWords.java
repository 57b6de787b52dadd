package eu.uptake.assessment;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a code of advice says; one that ends with a dimension is said of that dimension. */
@Component
class AdviceWords {

    private final MessageSource messages;
    private final QuestionnaireWords words;

    AdviceWords(MessageSource messages, QuestionnaireWords words) {
        this.messages = messages;
        this.words = words;
    }

    /** What was found. */
    String finding(String code, Questionnaire asked, Locale locale) {
        return say("assessment.finding.", code, asked, locale);
    }

    /** What follows from it. */
    String advice(String code, Questionnaire asked, Locale locale) {
        return say("assessment.advice.", code, asked, locale);
    }

    private String say(String prefix, String code, Questionnaire asked, Locale locale) {
        return asked.dimensions().stream()
                .filter(dimension -> code.endsWith("_" + dimension.id()))
                .findFirst()
                .map(dimension -> message(
                        prefix
                                + code.substring(
                                        0, code.length() - dimension.id().length() - 1),
                        code,
                        locale,
                        words.say(dimension.name(), locale)))
                .orElseGet(() -> message(prefix + code, code, locale));
    }

    /** A programme may add rules of its own; what has no words yet is named by its code. */
    private String message(String key, String code, Locale locale, Object... args) {
        return messages.getMessage(key, args, code, locale);
    }
}
