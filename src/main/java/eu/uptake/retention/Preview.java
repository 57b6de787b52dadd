package eu.uptake.retention;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What would be erased as of a day, and what stays.
 *
 * @param kept finished cases that stay, by why
 */
record Preview(LocalDate asOf, List<Line> lines, List<Due> due, Map<Staying, Integer> kept) {

    /** How many are due by one class and its rule. */
    record Due(String code, Rule rule, Line.Kind kind, int count) {}

    /** Why a finished case stays. */
    enum Staying {
        HELD,
        /** Its time is not over. */
        NOT_OVER,
        /** Nobody has said when the time begins. */
        NOT_BEGUN
    }

    public List<Line> of(Line.Kind kind) {
        return lines.stream().filter(line -> line.kind() == kind).toList();
    }

    public boolean isEmpty() {
        return lines.isEmpty();
    }

    public int kept(Staying why) {
        return kept.getOrDefault(why, 0);
    }
}
