package eu.uptake.dossier;

import eu.uptake.casefile.Reckoning;
import eu.uptake.process.AnswerTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A table as it fits on a page: each column as wide as what stands in it asks for. What has more columns than a page
 * can bear, or is there to be compared, is turned: its rows stand side by side.
 *
 * @param widths of the columns in per cent
 * @param sums for every column; none if nothing is added up
 */
record Grid(List<String> headings, List<List<String>> rows, List<String> sums, List<Integer> widths) {

    private static final int MOST_COLUMNS = 8;
    private static final int SIDE_BY_SIDE = 4;
    private static final int LEAST = 7;
    private static final int MOST = 60;
    private static final int LONGEST = 30;

    /** Characters beside each other on a page. */
    private static final int PAGE = 100;

    private static final int ALL = 100;

    static List<Grid> of(Reckoning.Lines lines) {
        return of(lines.headings(), lines.rows(), List.of(), false);
    }

    static List<Grid> of(AnswerTable table) {
        return of(table.labels(), table.rows(), table.sums(), table.compared());
    }

    private static List<Grid> of(List<String> headings, List<List<String>> rows, List<String> sums, boolean compared) {
        if (rows.isEmpty() || !compared && headings.size() <= MOST_COLUMNS) {
            return List.of(grid(headings, rows, sums));
        }
        List<Grid> turned = new ArrayList<>();
        for (int from = 0; from < rows.size(); from += SIDE_BY_SIDE) {
            turned.add(turned(headings, rows.subList(from, Math.min(rows.size(), from + SIDE_BY_SIDE))));
        }
        return turned;
    }

    private static Grid turned(List<String> headings, List<List<String>> rows) {
        var names = Stream.concat(Stream.of(headings.get(0)), rows.stream().map(row -> row.get(0)))
                .toList();
        var lines = IntStream.range(1, headings.size())
                .mapToObj(column -> Stream.concat(
                                Stream.of(headings.get(column)), rows.stream().map(row -> cell(row, column)))
                        .toList())
                .toList();
        return grid(names, lines, List.of());
    }

    private static Grid grid(List<String> headings, List<List<String>> rows, List<String> sums) {
        var columns = IntStream.range(0, headings.size())
                .mapToObj(column -> Column.of(
                        headings.get(column),
                        rows.stream().map(row -> cell(row, column)).toList()))
                .toList();
        return new Grid(headings, rows, sums, widths(columns));
    }

    /** Each column gets what its longest word needs; what is left goes to those with long texts. */
    private static List<Integer> widths(List<Column> columns) {
        var needed = columns.stream().mapToDouble(Column::least).sum();
        var wanted = columns.stream().mapToDouble(Column::more).sum();
        var granted = wanted == 0 ? 0 : Math.min(1, Math.max(0, PAGE - needed) / wanted);
        var given = columns.stream()
                .map(column -> column.least() + granted * column.more())
                .toList();
        var whole = given.stream().mapToDouble(Double::doubleValue).sum();
        return given.stream().map(one -> (int) Math.round(one / whole * ALL)).toList();
    }

    /** Nothing where a row is shorter than the headings. */
    private static String cell(List<String> row, int column) {
        return column < row.size() ? Objects.requireNonNullElse(row.get(column), "") : "";
    }

    /**
     * What a column asks for, in characters.
     *
     * @param least so that no word is cut
     * @param more so that long texts take fewer lines
     */
    private record Column(double least, double more) {

        static Column of(String heading, List<String> cells) {
            var word = Stream.concat(Stream.of(heading), cells.stream())
                    .flatMap(text -> Arrays.stream(text.split("[ \\n]+")))
                    .mapToInt(String::length)
                    .max()
                    .orElse(0);
            var least = Math.min(LONGEST, Math.max(LEAST, word + 2.0));
            var mean = cells.stream().mapToInt(String::length).average().orElse(0);
            return new Column(least, Math.max(0, Math.min(MOST, mean) - least));
        }
    }
}
