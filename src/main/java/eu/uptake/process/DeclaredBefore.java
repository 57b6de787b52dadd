package eu.uptake.process;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a company declared of its size before, as it is offered when it declares anew. */
final class DeclaredBefore {

    private static final String YEAR_END = "yearEnd";
    private static final List<String> MEASURES = List.of("awu", "turnover", "balanceSheet");
    private static final List<String> TOLD = List.of("enterpriseType", "publicControl");

    /** What {@link #asOf} offers, in the place of what was answered the last time. */
    static final Set<String> FIGURES = Stream.concat(
                    Stream.of(YEAR_END, SizeAnswers.RELATED),
                    MEASURES.stream()
                            .flatMap(measure -> SizeAnswers.YEARS.stream().map(year -> measure + year)))
            .collect(Collectors.toUnmodifiableSet());

    private DeclaredBefore() {}

    static Map<String, Object> asOf(LocalDate today, Map<String, Object> before) {
        var next = LocalDate.parse(String.valueOf(before.get(YEAR_END))).plusYears(1);
        return next.isAfter(today) ? as(before) : aYearLater(next, before);
    }

    private static Map<String, Object> as(Map<String, Object> before) {
        Map<String, Object> same = new HashMap<>();
        FIGURES.stream().filter(key -> before.get(key) != null).forEach(key -> same.put(key, before.get(key)));
        return same;
    }

    /** The newest year becomes the one before; the place of the newest is empty. */
    private static Map<String, Object> aYearLater(LocalDate closed, Map<String, Object> before) {
        Map<String, Object> later = new HashMap<>(moved(before));
        later.put(YEAR_END, closed.toString());
        later.put("yearsClosed", "one".equals(before.get("yearsClosed")) ? "two" : "three");
        TOLD.stream().filter(key -> before.get(key) != null).forEach(key -> later.put(key, before.get(key)));
        var related = SizeAnswers.of(before).rows();
        if (!related.isEmpty()) {
            later.put(
                    SizeAnswers.RELATED,
                    related.stream().map(DeclaredBefore::aYearLater).toList());
        }
        return later;
    }

    private static Map<String, Object> aYearLater(Map<String, Object> row) {
        Map<String, Object> later = new HashMap<>(row);
        FIGURES.forEach(later::remove);
        later.putAll(moved(row));
        later.values().removeIf(""::equals);
        return later;
    }

    /** The newest figures are left out by an empty text. */
    private static Map<String, Object> moved(Map<String, Object> from) {
        Map<String, Object> moved = new HashMap<>();
        for (var measure : MEASURES) {
            moved.put(measure, "");
            for (int year = 1; year < SizeAnswers.YEARS.size(); year++) {
                var was = from.get(measure + SizeAnswers.YEARS.get(year - 1));
                if (was != null) {
                    moved.put(measure + SizeAnswers.YEARS.get(year), was);
                }
            }
        }
        return moved;
    }
}
