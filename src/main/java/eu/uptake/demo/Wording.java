package eu.uptake.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The answers of {@code answers.json}, put into the words of one company at one moment. */
final class Wording {

    private static final Pattern BLANK = Pattern.compile("\\{([A-Za-z][A-Za-z0-9]*)([+-]\\d+)?}");

    private final Map<?, ?> answers;

    Wording(JsonMapper json) {
        answers = DemoFiles.json(json, "answers.json", Map.class);
    }

    /** Fills blanks; files are uploaded and become references. */
    interface Facts {
        Object fact(String name);

        LocalDate today();

        Map<String, Object> file(Map<?, ?> wanted);
    }

    /** The usual answers with those of the variant over them. */
    Map<String, Object> answers(Scene scene, Facts facts) {
        var variants = (Map<?, ?>) answers.get(scene.what());
        if (variants == null || !(variants.get("") instanceof Map<?, ?> usual)) {
            throw new IllegalArgumentException("answers.json says nothing of " + scene.what());
        }
        Map<String, Object> filled = new HashMap<>();
        usual.forEach((key, value) -> filled.put(key.toString(), value));
        if (variants.get(scene.variant()) instanceof Map<?, ?> variant) {
            variant.forEach((key, value) -> filled.put(key.toString(), value));
        }
        filled.replaceAll(
                (key, value) -> fill(value, facts, scene.company().key(), scene.what(), key, "" + scene.round()));
        return filled;
    }

    private @Nullable Object fill(@Nullable Object value, Facts facts, String... where) {
        if (value instanceof String text) {
            return text(text, facts);
        }
        if (value instanceof List<?> list) {
            var filled = new ArrayList<@Nullable Object>();
            list.forEach(item -> filled.add(fill(item, facts, where)));
            return filled;
        }
        if (!(value instanceof Map<?, ?> map)) {
            return value;
        }
        if (map.get("oneOf") instanceof List<?> choices) {
            return fill(Chance.oneOf(choices, where), facts, where);
        }
        Map<String, @Nullable Object> filled = new HashMap<>();
        map.forEach((key, item) -> filled.put(key.toString(), fill(item, facts, where)));
        return map.containsKey("file") ? facts.file(filled) : filled;
    }

    /** A text that is one blank only keeps the type of what fills it. */
    private static Object text(String text, Facts facts) {
        var blank = BLANK.matcher(text);
        if (blank.matches() && blank.group(2) == null && !blank.group(1).endsWith("day")) {
            return facts.fact(blank.group(1));
        }
        return blank.replaceAll(found -> Matcher.quoteReplacement(word(found.group(1), found.group(2), facts)));
    }

    private static String word(String name, @Nullable String days, Facts facts) {
        if (!name.equals("today") && !name.equals("workday")) {
            return facts.fact(name).toString();
        }
        var day = facts.today().plusDays(days == null ? 0 : Long.parseLong(days));
        return (name.equals("today") ? day : weekday(day)).toString();
    }

    /** The day itself, or the Monday after a weekend. */
    private static LocalDate weekday(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0
                ? day.with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                : day;
    }
}
