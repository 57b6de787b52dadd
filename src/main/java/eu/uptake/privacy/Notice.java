package eu.uptake.privacy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One version of the privacy notice (Regulation (EU) 2016/679, Articles 13 and 14), in every language that it has.
 *
 * @param changes what is new in it, said in one sentence
 */
public record Notice(String version, LocalDate validFrom, Map<String, String> changes, List<Part> parts) {

    /** A heading with its paragraphs. */
    public record Part(String code, Map<String, String> title, List<Map<String, String>> texts) {

        public String titleIn(Locale reader) {
            return in(title, reader);
        }

        public List<String> textsIn(Locale reader) {
            return texts.stream().map(text -> in(text, reader)).toList();
        }
    }

    public String changesIn(Locale reader) {
        return in(changes, reader);
    }

    static String in(Map<String, String> text, Locale reader) {
        return text.getOrDefault(reader.getLanguage(), text.getOrDefault("en", ""));
    }
}
