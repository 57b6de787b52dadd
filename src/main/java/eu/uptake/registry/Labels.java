package eu.uptake.registry;

import java.util.Locale;
import java.util.Map;

/** The name of a listed thing in the languages in which the list gives one; English is always there. */
public record Labels(Map<String, String> byLanguage) {

    public Labels {
        byLanguage = Map.copyOf(byLanguage);
    }

    /** In the reader's language where there is one, else in English. */
    public String in(Locale reader) {
        return byLanguage.getOrDefault(reader.getLanguage(), byLanguage.getOrDefault("en", ""));
    }
}
