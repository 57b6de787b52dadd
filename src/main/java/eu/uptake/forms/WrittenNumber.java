package eu.uptake.forms;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Numbers as people write them, read as written-number.js reads them: "1.200.000", "1,200,000.50" and "1 200 000,50"
 * alike, and nothing where two readings are possible.
 */
final class WrittenNumber {

    private static final int LONGEST = 60;
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u2007\\u2009\\u202f\\ufeff'’]");
    private static final Pattern SIGNED = Pattern.compile("([-+−]?) ?(.*)");
    private static final Pattern WHOLE = Pattern.compile("(\\d+)[.,]?");
    private static final Pattern UNCLEAR = Pattern.compile("[1-9]\\d{0,2}[.,]\\d{3}");
    private static final Pattern SPACED = Pattern.compile("([1-9]\\d{0,2}(?: \\d{3})+)(?:[.,](\\d*))?");
    private static final Pattern DOTTED = Pattern.compile("([1-9]\\d{0,2}(?:\\.\\d{3})+)(?:,(\\d*))?");
    private static final Pattern COMMAED = Pattern.compile("([1-9]\\d{0,2}(?:,\\d{3})+)(?:\\.(\\d*))?");
    private static final Pattern DECIMAL = Pattern.compile("(\\d*)[.,](\\d+)");

    private WrittenNumber() {}

    /**
     * The number meant, or null where it cannot be told.
     *
     * @param decimals how many the field takes; fewer than three make "1.200" twelve hundred
     */
    static @Nullable BigDecimal read(String text, @Nullable BigDecimal decimals) {
        Matcher signed = text.length() > LONGEST
                ? null
                : SIGNED.matcher(SPACES.matcher(text).replaceAll(" ").strip());
        if (signed == null || !signed.matches()) {
            return null;
        }
        BigDecimal number = unsigned(signed.group(2), decimals);
        boolean negative = !signed.group(1).isEmpty() && !signed.group(1).equals("+");
        return number == null ? null : Values.number(negative ? number.negate() : number);
    }

    /** The number in an answer: as JSON has it, or as text that a person wrote. */
    static @Nullable BigDecimal in(@Nullable Object answer, Component field) {
        return answer instanceof String text
                ? read(text, Values.number(field.get("decimalDigits")))
                : Values.number(answer);
    }

    private static @Nullable BigDecimal unsigned(String body, @Nullable BigDecimal decimals) {
        Matcher whole = WHOLE.matcher(body);
        if (whole.matches()) {
            return new BigDecimal(whole.group(1));
        }
        boolean fewDecimals = decimals != null && decimals.signum() >= 0 && decimals.compareTo(new BigDecimal(3)) < 0;
        if (UNCLEAR.matcher(body).matches() && !fewDecimals) {
            return null;
        }
        return Stream.of(SPACED, DOTTED, COMMAED, DECIMAL)
                .map(way -> way.matcher(body))
                .filter(Matcher::matches)
                .findFirst()
                .map(read -> joined(read.group(1), read.group(2)))
                .orElse(null);
    }

    private static BigDecimal joined(String whole, @Nullable String fraction) {
        return new BigDecimal("0" + whole.replaceAll("\\D", "") + "." + (fraction == null ? "" : fraction) + "0");
    }
}
