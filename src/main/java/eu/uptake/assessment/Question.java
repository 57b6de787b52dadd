package eu.uptake.assessment;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A question of a questionnaire; which parts it has depends on its type.
 *
 * @param weight within its dimension
 */
record Question(
        String id,
        String dimension,
        Type type,
        String text,
        double weight,
        @Nullable List<Column> columns,
        @Nullable List<Row> rows,
        @Nullable List<Choice> options,
        @Nullable List<Level> scale,
        @Nullable Map<String, Double> values) {

    static final String YES = "yes";
    static final String NO = "no";

    /** How a question is asked, and so which items it is answered by. */
    enum Type {
        /** Statements to tick. */
        multi,
        /** Rows, each on a scale. */
        scale_table,
        /** Rows to tick in several columns. */
        dual_table,
        /** Rows with a few words to choose from. */
        tri_table,
        /** One value on a scale. */
        scale
    }

    record Row(String id, String label) {}

    record Column(String id, String label, double points) {}

    /** @param exclusive ticked, it means that none of the others holds */
    record Choice(String id, String label, double points, boolean exclusive) {}

    record Level(int v, String label) {}

    List<Item> items() {
        return switch (type) {
            case multi -> given(options).stream().map(this::item).toList();
            case dual_table ->
                given(columns).stream()
                        .flatMap(column -> given(rows).stream().map(row -> item(row, column)))
                        .toList();
            case scale_table ->
                given(rows).stream()
                        .map(row -> new Item(id, row.id(), row.label(), null, key(row.id()), false, levels()))
                        .toList();
            case tri_table ->
                given(rows).stream()
                        .map(row -> new Item(id, row.id(), row.label(), null, key(row.id()), false, words()))
                        .toList();
            case scale -> List.of(new Item(id, id, text, null, key(id), false, levels()));
        };
    }

    private Item item(Choice option) {
        return new Item(id, option.id(), option.label(), null, key(id), option.exclusive(), ticked(option.points()));
    }

    private Item item(Row row, Column column) {
        var key = key(id)
                + column.id().substring(0, 1).toUpperCase(Locale.ROOT)
                + column.id().substring(1);
        return new Item(id, row.id() + "." + column.id(), row.label(), column, key, false, ticked(column.points()));
    }

    /** The form's field: Q2 is asked as q2, row Q4.1 as q4r1, column invested of Q1 as q1Invested. */
    private static String key(String id) {
        return id.toLowerCase(Locale.ROOT).replace('.', 'r');
    }

    private static List<Item.Value> ticked(double points) {
        return List.of(new Item.Value(YES, YES, points), new Item.Value(NO, NO, 0));
    }

    private List<Item.Value> levels() {
        return given(scale).stream()
                .map(level -> new Item.Value(String.valueOf(level.v()), level.label(), level.v()))
                .toList();
    }

    /** In the order of their points, whatever the file's. */
    private List<Item.Value> words() {
        return values == null
                ? List.of()
                : values.entrySet().stream()
                        .map(value -> new Item.Value(value.getKey(), value.getKey(), value.getValue()))
                        .sorted(Comparator.comparingDouble(Item.Value::points))
                        .toList();
    }

    private static <T> List<T> given(@Nullable List<T> part) {
        return part == null ? List.of() : part;
    }
}
