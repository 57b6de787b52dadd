package eu.uptake.worklist;

import java.text.NumberFormat;
import java.util.Locale;
import java.util.Map;

/** The numbers beside views and due dates, as people read them. */
record Counts(Map<String, Integer> byName, Locale locale) {

    public String of(Enum<?> what) {
        return of(what.name());
    }

    public String of(String what) {
        var count = byName.getOrDefault(what, 0);
        var format = NumberFormat.getIntegerInstance(locale);
        return count > WorkRows.CAP ? format.format(WorkRows.CAP) + "+" : format.format(count);
    }

    public boolean any(String what) {
        return byName.getOrDefault(what, 0) > 0;
    }
}
