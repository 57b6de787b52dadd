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
        var asked = IntStream.range(0, headings.size())
                .mapToDouble(column -> asked(
                        headings.get(column),
                        rows.stream().map(row -> cell(row, column)).toList()))
                .toArray();
        var whole = Arrays.stream(asked).sum();
        return new Grid(
                headings,
                rows,
                sums,
                Arrays.stream(asked)
                        .mapToObj(one -> (int) Math.round(one / whole * ALL))
                        .toList());
    }

    /** Nothing where a row is shorter than the headings. */
    private static String cell(List<String> row, int column) {
        return column < row.size() ? Objects.requireNonNullElse(row.get(column), "") : "";
    }

    /** Characters: no word is cut that need not be, and long texts get more than short ones. */
    private static double asked(String heading, List<String> cells) {
        var words = Stream.concat(Stream.of(heading), cells.stream())
                .flatMap(text -> Arrays.stream(text.split("\\s+")))
                .mapToInt(String::length)
                .max()
                .orElse(0);
        var mean = cells.stream().mapToInt(String::length).average().orElse(0);
        return Math.min(MOST, Math.max(LEAST, Math.max(words + 1, mean)));
    }
}
