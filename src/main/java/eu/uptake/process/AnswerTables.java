package eu.uptake.process;

import eu.uptake.forms.FormField;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Turns a list in a form into a table that people can read and compare. */
final class AnswerTables {

    /** What people ask the sum of, whichever list it stands in. */
    private static final String HOURS = "hours";

    private static final int WIDE = 5;
    private static final int SIDE_BY_SIDE = 4;

    private AnswerTables() {}

    /** @return nothing if no row was filled in */
    static @Nullable AnswerTable table(FormField list, Object value, AnswerWords words) {
        var rows = value instanceof List<?> all
                ? all.stream()
                        .filter(Map.class::isInstance)
                        .<Map<?, ?>>map(row -> (Map<?, ?>) row)
                        .toList()
                : List.<Map<?, ?>>of();
        if (rows.isEmpty()) {
            return null;
        }
        var columns = list.row().stream()
                .filter(field -> hasAName(field) && !field.unfolds())
                .filter(field -> rows.stream().anyMatch(row -> AnswerWords.value(row, field.key()) != null))
                .toList();
        return new AnswerTable(
                columns.stream().map(words::label).toList(),
                rows.stream().map(row -> cells(columns, row, words)).toList(),
                sums(columns, rows, words),
                areAlternatives(list.row(), rows.size()));
    }

    /** What a form only reckons with has none, and is called by its key. */
    private static boolean hasAName(FormField field) {
        return !field.label().equals(field.key());
    }

    private static List<String> cells(List<FormField> columns, Map<?, ?> row, AnswerWords words) {
        return columns.stream()
                .map(field -> {
                    var value = AnswerWords.value(row, field.key());
                    return value == null ? "" : words.of(field, value);
                })
                .toList();
    }

    private static List<String> sums(List<FormField> columns, List<Map<?, ?>> rows, AnswerWords words) {
        if (rows.size() < 2 || columns.stream().noneMatch(AnswerTables::isSummed)) {
            return List.of();
        }
        return IntStream.range(0, columns.size())
                .mapToObj(columns::get)
                .map(field -> isSummed(field) ? words.of(field, sum(field, rows)) : "")
                .toList();
    }

    private static boolean isSummed(FormField field) {
        return field.key().equals(HOURS) && field.type().equals("number");
    }

    private static BigDecimal sum(FormField field, List<Map<?, ?>> rows) {
        return rows.stream()
                .map(row -> AnswerWords.value(row, field.key()))
                .filter(Number.class::isInstance)
                .map(number -> new BigDecimal(number.toString()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Few things, each with a name and many traits, are there to be chosen from. */
    private static boolean areAlternatives(List<FormField> row, int rows) {
        return row.get(0).type().equals("textfield") && row.size() >= WIDE && rows > 1 && rows <= SIDE_BY_SIDE;
    }
}
