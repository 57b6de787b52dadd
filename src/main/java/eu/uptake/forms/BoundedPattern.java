package eu.uptake.forms;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * A pattern as the browser understands it (found anywhere in the text, {@code $} only at its very end), matched within
 * a fixed number of steps so that no pattern and no text can hold a thread.
 */
final class BoundedPattern {

    private static final int MAX_LENGTH = 2_000;
    private static final int MAX_STEPS = 200_000;
    private static final Pattern NOT_COMMON =
            Pattern.compile("\\\\[QEAGzZhHRXNpPkuxac]|(?<!\\\\)[*+?}]\\+|\\(\\?[a-zA-Z-]+[:)]|\\(\\?>|\\(\\?<[A-Za-z]");
    private static final Map<String, Pattern> COMPILED = new ConcurrentHashMap<>();

    private BoundedPattern() {}

    /** Why the pattern cannot mean the same in the browser and here, or null if it can. */
    static @Nullable String complaint(String pattern) {
        if (pattern.length() > MAX_LENGTH) {
            return "is longer than " + MAX_LENGTH + " characters";
        }
        if (NOT_COMMON.matcher(pattern).find()) {
            return "uses what browser and server do not share: " + pattern;
        }
        try {
            compiled(pattern);
            return null;
        } catch (PatternSyntaxException e) {
            return "cannot be read: " + e.getDescription();
        }
    }

    /** Whether the pattern occurs in the text; false too when finding out would take too long. */
    static boolean found(String pattern, String text) {
        try {
            return compiled(pattern)
                    .matcher(new Metered(text, new int[] {MAX_STEPS}))
                    .find();
        } catch (OutOfSteps | StackOverflowError e) {
            return false;
        }
    }

    private static Pattern compiled(String pattern) {
        return COMPILED.computeIfAbsent(pattern, source -> Pattern.compile(asJava(source)));
    }

    private static String asJava(String pattern) {
        StringBuilder java = new StringBuilder();
        boolean inClass = false;
        for (int n = 0; n < pattern.length(); n++) {
            char c = pattern.charAt(n);
            if (c == '\\' && n + 1 < pattern.length()) {
                java.append(c).append(pattern.charAt(++n));
            } else if (inClass) {
                inClass = c != ']';
                java.append(c == '[' || c == '&' ? "\\" + c : c);
            } else {
                inClass = c == '[';
                java.append(c == '$' ? "\\z" : c);
            }
        }
        return java.toString();
    }

    private static final class OutOfSteps extends RuntimeException {
        OutOfSteps() {
            super(null, null, false, false);
        }
    }

    /** Each look at a character costs a step, which is what a runaway pattern spends without end. */
    private record Metered(CharSequence text, int[] steps) implements CharSequence {

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            if (--steps[0] < 0) {
                throw new OutOfSteps();
            }
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Metered(text.subSequence(start, end), steps);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
