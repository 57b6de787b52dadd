package eu.uptake.retention;

import eu.uptake.platform.Moments;
import eu.uptake.process.Models;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Classes, rules and days in the reader's words; what the decision table says of itself comes from the models. */
@Component("retentionWording")
class Wording {

    private final MessageSource messages;
    private final Models models;
    private final Moments moments;

    Wording(MessageSource messages, Models models, Moments moments) {
        this.messages = messages;
        this.models = models;
        this.moments = moments;
    }

    String say(Locale locale, String key, @Nullable Object... about) {
        return messages.getMessage("retention." + key, about, locale);
    }

    /** A class that a changed table has and we do not is told by its code. */
    public String code(String code, Locale locale) {
        return String.valueOf(messages.getMessage("retention.class." + code, null, code, locale));
    }

    /** Several, as a line of a plan has them. */
    public String codes(String codes, Locale locale) {
        return Arrays.stream(codes.split(" ")).map(code -> code(code, locale)).collect(Collectors.joining(", "));
    }

    public String parts(String codes, Locale locale) {
        return Part.of(codes).stream()
                .map(part -> say(locale, "part." + part.code()))
                .collect(Collectors.joining(", "));
    }

    public String rule(Rule rule, Locale locale) {
        return models.say(rule.words(), locale);
    }

    public String law(Rule rule, Locale locale) {
        return models.say(rule.law(), locale);
    }

    String day(@Nullable LocalDate day, Locale locale) {
        return day == null ? say(locale, "unknown") : moments.day(day);
    }

    String start(Term term, Locale locale) {
        return say(locale, "start." + term.rule().starts(), day(term.from(), locale));
    }

    List<String> row(Term term, Locale locale) {
        return List.of(
                say(locale, "part." + term.part().code()),
                code(term.rule().code(), locale),
                start(term, locale),
                say(locale, "months", term.rule().months()),
                day(term.until(), locale));
    }
}
