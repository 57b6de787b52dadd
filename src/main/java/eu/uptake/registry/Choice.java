package eu.uptake.registry;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** One entry of a list to choose from, in the reader's language. */
record Choice(String value, String label) {

    static List<Choice> countries(ReferenceLists lists, Locale reader) {
        return lists.countries().stream()
                .map(country -> new Choice(country.iso2(), country.label(reader)))
                .sorted(Comparator.comparing(Choice::label, Collator.getInstance(reader)))
                .toList();
    }

    static List<Choice> regions(ReferenceLists lists) {
        return lists.nuts2(OrganisationRows.CURRENT_NUTS).stream()
                .map(region -> new Choice(region.code(), region.code() + " " + region.latinName()))
                .toList();
    }

    /** What people read, by what the system keeps. */
    static Map<String, String> names(List<Choice> choices) {
        return choices.stream().collect(Collectors.toMap(Choice::value, Choice::label));
    }

    static List<Choice> technologies(ReferenceLists lists, Locale reader) {
        return lists.technologies().stream()
                .map(technology -> new Choice(technology.code(), technology.label(reader)))
                .toList();
    }
}
