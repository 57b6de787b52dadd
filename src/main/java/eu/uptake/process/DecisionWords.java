package eu.uptake.process;

import eu.uptake.casefile.Case;
import eu.uptake.casefile.DecisionRecord;
import eu.uptake.casefile.DecisionRecord.Fired;
import eu.uptake.casefile.Decisions;
import eu.uptake.platform.Moments;
import eu.uptake.process.Decided.Named;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells what decision tables decided in the reader's words. Whoever calls has checked that the case may be seen. */
@Component
public class DecisionWords {

    private static final int DECIMALS = 6;

    private final Decisions decisions;
    private final Models models;
    private final MessageSource messages;

    DecisionWords(Decisions decisions, Models models, MessageSource messages) {
        this.decisions = decisions;
        this.models = models;
        this.messages = messages;
    }

    /** Newest first. */
    public List<Decided> of(Case file, Locale locale) {
        return decisions.of(file).stream().map(made -> decided(made, locale)).toList();
    }

    /** The decision of that number, if it is about this case. */
    public Optional<DecisionRecord> find(Case file, long id) {
        return decisions.find(file, id);
    }

    private Decided decided(DecisionRecord made, Locale locale) {
        return new Decided(
                made,
                models.say(made.name(), locale),
                made.cells().stream()
                        .map(cell -> new Named(
                                models.say(cell.heading(), locale), worded(cell.heading(), cell.value(), locale)))
                        .toList(),
                made.inputs().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(given -> new Named(given.getKey(), plain(given.getValue())))
                        .toList(),
                rules(made.rules(), locale),
                results(made.outputs(), locale));
    }

    /** As the table was given it, without exponents. */
    private static String plain(Object value) {
        if (value instanceof Map<?, ?> several) {
            return several.entrySet().stream()
                    .map(entry -> entry.getKey() + " " + plain(entry.getValue()))
                    .collect(Collectors.joining(", "));
        }
        return value instanceof Number number
                ? new BigDecimal(number.toString()).stripTrailingZeros().toPlainString()
                : value.toString();
    }

    /** What rules say of themselves. */
    public List<String> rules(List<Fired> rules, Locale locale) {
        return rules.stream()
                .map(rule -> rule.text().isEmpty() ? rule.id() : models.say(rule.text(), locale))
                .toList();
    }

    /** Outputs, each row a line. */
    public List<String> results(List<Map<String, Object>> outputs, Locale locale) {
        return outputs.stream()
                .map(row -> row.entrySet().stream()
                        .map(output -> output(output.getKey(), output.getValue(), locale))
                        .reduce((one, other) -> one + " · " + other)
                        .orElse(""))
                .toList();
    }

    /** A code may mean another thing in another column: the words of its own come first. */
    private String output(String column, Object value, Locale locale) {
        return Objects.requireNonNullElseGet(
                messages.getMessage("result." + column + "." + value, null, null, locale),
                () -> worded(column, value, locale));
    }

    /** What a code means in that column, as the words beside the models have it. */
    private String worded(String column, @Nullable Object value, Locale locale) {
        var key = column + ": " + value;
        var words = value instanceof String ? models.say(key, locale) : key;
        return words.equals(key) ? value(value, locale) : words;
    }

    private String value(@Nullable Object value, Locale locale) {
        if (value == null || "".equals(value)) {
            return messages.getMessage("decided.unknown", null, locale);
        }
        if (value instanceof Boolean || "yes".equals(value) || "no".equals(value)) {
            var yes = Boolean.TRUE.equals(value) || "yes".equals(value);
            return messages.getMessage(yes ? "answer.yes" : "answer.no", null, locale);
        }
        if (value instanceof Number number) {
            var format = NumberFormat.getNumberInstance(Moments.written(locale));
            format.setMaximumFractionDigits(DECIMALS);
            return format.format(number);
        }
        var text = value.toString();
        return Objects.requireNonNullElse(
                messages.getMessage("result." + text, null, models.say(text, locale), locale), text);
    }
}
