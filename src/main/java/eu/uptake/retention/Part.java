package eu.uptake.retention;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What of a case is kept for a time of its own. */
enum Part {
    /** All but what follows. */
    RECORD,
    /** What tasks hand in that the models call records of aid. */
    AID;

    /** As the decision table and stored plans name it. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static String codes(Collection<Part> parts) {
        return parts.stream().sorted().map(Part::code).collect(Collectors.joining(" "));
    }

    static Set<Part> of(String codes) {
        var parts = EnumSet.noneOf(Part.class);
        Arrays.stream(codes.split(" "))
                .filter(code -> !code.isEmpty())
                .map(code -> valueOf(code.toUpperCase(Locale.ROOT)))
                .forEach(parts::add);
        return parts;
    }
}
