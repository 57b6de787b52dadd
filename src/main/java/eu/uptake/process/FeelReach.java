package eu.uptake.process;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The FEEL that a model may hold: comparisons, arithmetic, filters and functions whose cost is that of their arguments.
 * Loops, functions of its own and patterns are refused: a few characters of them keep a thread busy for hours, each time
 * that somebody sends the form.
 */
final class FeelReach {

    private static final int LONGEST = 1_000;
    private static final int DEEPEST = 12;
    private static final Pattern STRING = Pattern.compile("\"(?:\\\\.|[^\"\\\\])*\"");
    private static final Pattern COMMENT = Pattern.compile("//|/\\*");
    /** Words, quoted names, and what may be a space to one reader and a sign to another. */
    private static final Pattern REFUSED = Pattern.compile(
            "\\b(for|some|every|return|satisfies|function|external)\\b|[^\\p{L}\\p{N}\\x20-\\x7E\\s]|`");

    private static final Pattern CALL = Pattern.compile("([\\p{L}_][\\p{L}\\p{N}_ .]*?)\\s*\\(");
    /** The last line holds words of the language before a bracket. */
    private static final Set<String> CALLS = Set.of("""
            abs, all, any, append, ceiling, concatenate, contains, count, date, date and time, day of week,
            decimal, distinct values, duration, ends with, even, floor, get or else, get value, index of,
            is blank, is defined, is empty, list contains, lower case, max, mean, median, min, modulo,
            month of year, not, now, number, odd, round down, round half down, round half up, round up,
            starts with, string, string length, substring, sum, time, today, trim, upper case,
            years and months duration,
            and, or, if, then, else, in, between""".split(",\\s+"));

    private FeelReach() {}

    /** What the text holds that is refused, or null. */
    static @Nullable String complaint(String feel) {
        if (feel.length() > LONGEST) {
            return "is longer than " + LONGEST + " characters";
        }
        var words = STRING.matcher(feel).replaceAll("\"\"");
        if (depth(words) > DEEPEST) {
            return "is nested deeper than " + DEEPEST;
        }
        var refused = REFUSED.matcher(words);
        if (COMMENT.matcher(words).find() || refused.find()) {
            return "holds what is not allowed here: " + words;
        }
        var call = CALL.matcher(words);
        while (call.find()) {
            if (!isAllowed(call.group(1).strip())) {
                return "calls " + call.group(1).strip() + ", which is not allowed here";
            }
        }
        return null;
    }

    /** A function's name may be of several words, and follow others: the longest that is known counts. */
    private static boolean isAllowed(String words) {
        var all = words.split("\\s+");
        return IntStream.range(0, all.length)
                .mapToObj(from -> String.join(" ", Arrays.asList(all).subList(from, all.length)))
                .anyMatch(CALLS::contains);
    }

    private static int depth(String text) {
        int depth = 0;
        int deepest = 0;
        for (char c : text.toCharArray()) {
            if (c == '(' || c == '[' || c == '{') {
                deepest = Math.max(deepest, ++depth);
            } else if (c == ')' || c == ']' || c == '}') {
                depth--;
            }
        }
        return deepest;
    }
}
