package eu.uptake.worklist;

import java.text.NumberFormat;
import java.util.Locale;
import java.util.Map;

/** The numbers beside views and due dates, as people read them. */
record Counts(Map<String, Integer> byName, Locale locale) {

    /** @param what a view or a stretch of due dates, by itself or by name; one method, for templates cannot choose */
    public String of(Object what) {
        var count = byName.getOrDefault(what.toString(), 0);
        var format = NumberFormat.getIntegerInstance(locale);
        return count > WorkRows.CAP
                ? format.format(WorkRows.CAP) + "+"
                : format.format(count) + (WorkRows.isMany(byName) ? "+" : "");
    }

    /** Whether there may be more than a page says. */
    public boolean isCapped(Object what) {
        return byName.getOrDefault(what.toString(), 0) > WorkRows.CAP || WorkRows.isMany(byName);
    }

    public boolean any(String what) {
        return byName.getOrDefault(what, 0) > 0 || WorkRows.isMany(byName);
    }
}
