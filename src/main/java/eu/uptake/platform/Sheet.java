package eu.uptake.platform;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A list as somebody takes it away in a file.
 *
 * @param rows their cells under the headings: texts, whole numbers, days and moments; to be read once
 * @param cut whether there were more rows than a file holds
 */
public record Sheet(String name, List<String> headings, Stream<List<@Nullable Object>> rows, boolean cut) {

    /** So many rows a file holds; more than anybody works through, and little enough for the memory of a small machine. */
    public static final int MOST_ROWS = 10_000;

    /** @param read up to one row more than a file holds */
    public static <T> Sheet of(
            String name, List<String> headings, List<T> read, Function<T, List<@Nullable Object>> cells) {
        return new Sheet(name, headings, read.stream().limit(MOST_ROWS).map(cells), read.size() > MOST_ROWS);
    }
}
