package eu.uptake.retention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who is to be forgotten, by name, address and number, and the token that takes the place of each. Either everybody is:
 * then a name that nobody knows gets a token as well; or one person, and all others stay.
 */
final class Names {

    /** Shorter ones would be found in other words. */
    private static final int SHORTEST = 3;

    private static final String NOT_IN_A_WORD_BEFORE = "(?:(?<=\\\\[nrtbf])|(?<![\\p{L}\\p{N}]))";
    private static final String NOT_IN_A_WORD_AFTER = "(?![\\p{L}\\p{N}])";

    private final Tokens tokens;
    private final @Nullable Long only;
    private final Set<Long> people = new HashSet<>();
    private final Map<String, String> known = new HashMap<>();
    private @Nullable Pattern pattern;

    /** @param only the person who is to be forgotten; none for everybody */
    Names(Tokens tokens, @Nullable Long only) {
        this.tokens = tokens;
        this.only = only;
    }

    boolean isOfEverybody() {
        return only == null;
    }

    boolean covers(@Nullable Long person) {
        return person != null && (only == null || only.equals(person));
    }

    String tokenOf(long person) {
        return tokens.ofPerson(person);
    }

    /** @param traces name, e-mail address, phone number, as far as there are any */
    void add(long person, List<@Nullable String> traces) {
        if (!covers(person)) {
            return;
        }
        people.add(person);
        traces.forEach(trace -> learn(trace, tokens.ofPerson(person)));
    }

    /** A name that was typed into a field for names. */
    void add(String typed) {
        if (only == null && !isToken(typed)) {
            learn(typed, known.getOrDefault(fold(typed), tokens.ofName(typed)));
        }
    }

    private void learn(@Nullable String trace, String token) {
        if (trace != null && trace.strip().length() >= SHORTEST && known.putIfAbsent(fold(trace), token) == null) {
            pattern = null;
        }
    }

    private static boolean isToken(String value) {
        return value.matches("P-[0-9A-F]{10}");
    }

    private static String fold(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    Set<Long> people() {
        return people;
    }

    boolean isEmpty() {
        return known.isEmpty();
    }

    /** In place of a value that is nothing but a name, or names. */
    @Nullable
    String token(@Nullable String value) {
        if (value == null || value.isBlank() || isToken(value)) {
            return value;
        }
        var token = known.get(fold(value));
        if (token != null) {
            return token;
        }
        return only == null ? tokens.ofName(value) : text(value);
    }

    /** A text, or JSON as text, without the names that are known; whatever else stands in it stays to the letter. */
    @Nullable
    String text(@Nullable String text) {
        if (text == null || text.isEmpty() || known.isEmpty()) {
            return text;
        }
        return pattern()
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        known.getOrDefault(fold(unescaped(found.group())), tokens.ofName(found.group()))));
    }

    private static String unescaped(String found) {
        return found.replace("\\\"", "\"").replace("\\\\", "\\");
    }

    private Pattern pattern() {
        var made = pattern;
        if (made == null) {
            List<String> longestFirst = new ArrayList<>(known.keySet());
            longestFirst.sort(Comparator.comparing(String::length).reversed());
            made = Pattern.compile(
                    longestFirst.stream()
                            .map(name -> Pattern.quote(name) + escaped(name))
                            .collect(Collectors.joining("|", NOT_IN_A_WORD_BEFORE + "(?:", ")" + NOT_IN_A_WORD_AFTER)),
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
            pattern = made;
        }
        return made;
    }

    /** As JSON writes it, where that is another way. */
    private static String escaped(String name) {
        var json = name.replace("\\", "\\\\").replace("\"", "\\\"");
        return json.equals(name) ? "" : "|" + Pattern.quote(json);
    }
}
