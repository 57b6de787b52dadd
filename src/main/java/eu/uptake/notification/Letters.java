package eu.uptake.notification;

import eu.uptake.platform.Moments;
import eu.uptake.platform.Phrases;
import eu.uptake.registry.Person;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;

/** Puts news into the recipient's language. */
@Component
class Letters {

    private final MessageSource messages;
    private final LetterTemplates templates;
    private final Phrases phrases = Phrases.of("bpmn/texts");
    private final ZoneId zone;

    Letters(MessageSource messages, LetterTemplates templates, Moments moments) {
        this.messages = messages;
        this.templates = templates;
        this.zone = moments.zone();
    }

    Letter write(News news, Person to) {
        var locale = to.language();
        var words = news.words().stream().map(word -> say(word, locale)).toArray();
        var key = "mail." + news.kind().name();
        var subject = message(key + ".subject", locale, words).replaceAll("\\s+", " ");
        var context = new Context(locale);
        context.setVariable("subject", subject);
        context.setVariable("greeting", message("mail.greeting", locale, to.name()));
        context.setVariable("body", message(key + ".body", locale, words));
        context.setVariable("facts", lines(news.facts(), locale));
        context.setVariable("button", message(key + ".button", locale));
        context.setVariable("link", Mail.LINK);
        context.setVariable("about", about(news, locale));
        context.setVariable("footer", message("mail.footer", locale));
        return new Letter(cut(subject), templates.text(context), templates.html(context));
    }

    private String about(News news, Locale locale) {
        var personal = news.personalFor();
        return personal == null
                ? message("mail.link.signIn", locale)
                : message("mail.link.personal", locale, personal.toDays());
    }

    private List<Line> lines(List<Fact> facts, Locale locale) {
        return facts.stream()
                .map(fact -> new Line(message("mail.fact." + fact.name(), locale), say(fact, locale)))
                .filter(line -> !line.value().isBlank())
                .toList();
    }

    private String say(Fact fact, Locale locale) {
        if (fact instanceof Fact.Said said) {
            return said.text();
        }
        if (fact instanceof Fact.Drawn drawn) {
            return phrases.translate(drawn.text(), locale);
        }
        if (fact instanceof Fact.Coded coded) {
            var words = messages.getMessage("mail." + coded.name() + "." + coded.code(), null, coded.code(), locale);
            return words == null ? coded.code() : words;
        }
        if (fact instanceof Fact.Money money) {
            return money.amount() == null ? "" : euro(money.amount(), locale);
        }
        if (fact instanceof Fact.Span span) {
            return between(span, locale);
        }
        var day = fact instanceof Fact.Day date ? date.day() : LocalDate.ofInstant(((Fact.Moment) fact).moment(), zone);
        return Moments.day(day, locale);
    }

    private static String euro(String amount, Locale locale) {
        var format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(Currency.getInstance("EUR"));
        return format.format(new BigDecimal(amount));
    }

    /** The day once, and the zone, for who reads it may live in another. */
    private String between(Fact.Span span, Locale locale) {
        var written = Moments.written(locale);
        var day = DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(written);
        var time = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(written);
        var from = span.from().atZone(zone);
        return "%s, %s–%s (%s)"
                .formatted(
                        day.format(from),
                        time.format(from),
                        time.format(span.to().atZone(zone)),
                        zone.getId());
    }

    private String message(String key, Locale locale, Object... words) {
        return messages.getMessage(key, words, locale);
    }

    private static String cut(String subject) {
        return subject.length() <= 200 ? subject : subject.substring(0, 199) + "…";
    }

    /** A fact with its label. */
    record Line(String label, String value) {}
}
