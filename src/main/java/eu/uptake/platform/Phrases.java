package eu.uptake.platform;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Texts in the reader's language that stand beside what they translate: {@code forms/texts_fr.properties} holds the
 * French of the English written in the forms. A text without translation stays as it is.
 */
public final class Phrases {

    private final String base;
    private final Map<String, Map<String, String>> languages = new ConcurrentHashMap<>();

    private Phrases(String base) {
        this.base = base;
    }

    /** The phrases in {@code <base>_<language>.properties} on the class path, over those in {@code <base>.properties}. */
    public static Phrases of(String base) {
        return new Phrases(base);
    }

    public String translate(String text, Locale locale) {
        return all(locale).getOrDefault(text, text);
    }

    /** Every phrase as the reader gets it, by its key. */
    public Map<String, String> all(Locale locale) {
        return languages.computeIfAbsent(locale.getLanguage(), language -> {
            Map<String, String> all = new HashMap<>(read(base + ".properties"));
            all.putAll(read(base + "_" + language + ".properties"));
            return Map.copyOf(all);
        });
    }

    private static Map<String, String> read(String file) {
        var phrases = new Properties();
        try (var stream = Phrases.class.getClassLoader().getResourceAsStream(file)) {
            if (stream != null) {
                phrases.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
        Map<String, String> read = new HashMap<>();
        phrases.forEach((key, value) -> read.put(key.toString(), value.toString()));
        return read;
    }
}
