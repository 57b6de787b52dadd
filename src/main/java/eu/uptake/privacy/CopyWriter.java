package eu.uptake.privacy;

import eu.uptake.platform.Moments;
import eu.uptake.platform.PdfPages;
import eu.uptake.platform.Phrases;
import eu.uptake.registry.Person;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes what is held about a person: as JSON with a legend of its keys, or as a document for reading and keeping. */
@Component
class CopyWriter {

    static final String FORMAT = "uptake-personal-data/1";
    private static final String TEMPLATE = "privacy/copy";

    private final MessageSource messages;
    private final PdfPages pages;
    private final Moments moments;
    private final JsonMapper json;
    private final Phrases tasks = Phrases.of("bpmn/texts");
    private final String style;

    CopyWriter(MessageSource messages, PdfPages pages, Moments moments, JsonMapper json) {
        this.messages = messages;
        this.pages = pages;
        this.moments = moments;
        this.json = json;
        try {
            this.style = new ClassPathResource("pdf/dossier.css").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the style of documents", e);
        }
    }

    /** Columns that stand side by side on a page; what has more is told row by row. */
    private static final int WIDEST = 7;

    /**
     * Rows of a portion that a document tells, the newest of them: thousands are laid out for minutes and read by nobody.
     * It says how many more there are in the file for programs, which has them all.
     */
    static final int MOST = 200;

    /**
     * A portion as it is read; a row has as many cells as there are headings.
     *
     * @param total rows there are; those that are not here are the oldest
     */
    record Chapter(String title, List<String> headings, List<List<String>> rows, int total) {

        public int left() {
            return total - rows.size();
        }

        public boolean isWide() {
            return headings.size() > WIDEST;
        }
    }

    byte[] json(List<HeldData.Held> all, Instant at, Locale locale) {
        Map<String, Object> copy = new LinkedHashMap<>();
        copy.put("format", FORMAT);
        copy.put("madeAt", at.toString());
        copy.put("legend", legend(all, locale));
        Map<String, Object> held = new LinkedHashMap<>();
        all.forEach(portion -> held.put(
                portion.name(), portion.rows().stream().map(CopyWriter::plain).toList()));
        copy.put("held", held);
        return json.writerWithDefaultPrettyPrinter().writeValueAsBytes(copy);
    }

    /** Days and moments as ISO 8601 has them, whatever the mapper is set to. */
    private static Map<String, Object> plain(Map<String, Object> row) {
        Map<String, Object> plain = new LinkedHashMap<>();
        row.forEach((key, value) ->
                plain.put(key, value instanceof Instant || value instanceof LocalDate ? value.toString() : value));
        return plain;
    }

    private Map<String, String> legend(List<HeldData.Held> all, Locale locale) {
        Map<String, String> legend = new TreeMap<>();
        for (var portion : all) {
            legend.put(portion.name(), say("held." + portion.name(), locale));
            portion.rows().stream()
                    .flatMap(row -> row.keySet().stream())
                    .forEach(key -> legend.computeIfAbsent(key, named -> say("held.key." + named, locale)));
        }
        return legend;
    }

    byte[] pdf(Person person, List<HeldData.Held> all, Instant at, Locale locale) {
        return pages.render(
                TEMPLATE,
                Map.of(
                        "person", person,
                        "madeAt", at,
                        "moments", moments,
                        "style", style,
                        "chapters", chapters(all, locale),
                        "empty", titles(all, locale)),
                locale);
    }

    private List<Chapter> chapters(List<HeldData.Held> all, Locale locale) {
        return all.stream()
                .filter(portion -> !portion.rows().isEmpty())
                .map(portion -> chapter(portion, locale))
                .toList();
    }

    private Chapter chapter(HeldData.Held portion, Locale locale) {
        var total = portion.rows().size();
        var rows = portion.rows().subList(Math.max(0, total - MOST), total);
        var keys =
                rows.stream().flatMap(row -> row.keySet().stream()).distinct().toList();
        return new Chapter(
                say("held." + portion.name(), locale),
                keys.stream().map(key -> say("held.key." + key, locale)).toList(),
                rows.stream()
                        .map(row -> keys.stream()
                                .map(key -> row.containsKey(key) ? word(portion, key, row.get(key), locale) : "")
                                .toList())
                        .toList(),
                total);
    }

    private String titles(List<HeldData.Held> all, Locale locale) {
        return all.stream()
                .filter(portion -> portion.rows().isEmpty())
                .map(portion -> say("held." + portion.name(), locale))
                .collect(Collectors.joining(", "));
    }

    private String word(HeldData.Held portion, String key, Object value, Locale locale) {
        if (value instanceof Instant moment) {
            return moments.exact(moment);
        }
        if (value instanceof LocalDate day) {
            return moments.day(day);
        }
        if (value instanceof Boolean said) {
            return say(said ? "held.yes" : "held.no", locale);
        }
        if (value instanceof Number number) {
            return NumberFormat.getNumberInstance(locale).format(number);
        }
        if (value instanceof Map<?, ?> own) {
            return own.values().stream().map(String::valueOf).collect(Collectors.joining(", "));
        }
        var prefix = portion.portion().words().get(key);
        return prefix == null
                ? tasks.translate(value.toString(), locale)
                : messages.getMessage(prefix + value, null, value.toString(), locale);
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
