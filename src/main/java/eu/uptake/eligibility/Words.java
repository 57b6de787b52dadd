package eu.uptake.eligibility;

import eu.uptake.platform.Moments;
import eu.uptake.platform.Phrases;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;

/** Decisions in the reader's language: our texts, the words of the tables' rules, figures as people write them. */
record Words(MessageSource messages, Locale locale) {

    /** The French of the decision tables stands beside them. */
    private static final Phrases RULES = Phrases.of("bpmn/texts");

    private static final String OURS = "eligibility.";
    private static final int FINEST = 6;

    String say(String key, Object... args) {
        return messages.getMessage(OURS + key, args, locale);
    }

    /** What a code means; the code itself where nobody has put it into words. */
    String code(String of, String code) {
        return Objects.requireNonNullElse(messages.getMessage(OURS + of + "." + code, null, code, locale), code);
    }

    /** What a table gave in that column, as every page says it. */
    String result(String column, String code) {
        return Objects.requireNonNullElse(
                messages.getMessage("result." + column + "." + code, null, code, locale), code);
    }

    String rule(String words) {
        return RULES.translate(words, locale);
    }

    List<String> headings(String table, String... columns) {
        return List.of(columns).stream()
                .map(column -> say(table + "." + column))
                .toList();
    }

    /** Never rounded: the reader checks it against the ceiling. */
    String number(BigDecimal number) {
        var format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(FINEST);
        return format.format(number);
    }

    String money(BigDecimal euro) {
        return say("euro", number(euro));
    }

    String percent(BigDecimal share) {
        return say("percent", number(share));
    }

    String day(LocalDate day) {
        return Moments.day(day, locale);
    }

    String day(Instant at) {
        return day(LocalDate.ofInstant(at, ZoneOffset.UTC));
    }
}
