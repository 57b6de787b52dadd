package eu.uptake.assistance;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/** A list of the reference data, read line by line. */
final class Table {

    private static final CSVFormat CSV =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private Table() {}

    static <T> List<T> read(String file, Function<CSVRecord, T> line) {
        try (var reader = new InputStreamReader(
                        new ClassPathResource("reference-data/" + file).getInputStream(), StandardCharsets.UTF_8);
                var rows = CSV.parse(reader)) {
            return rows.stream().map(line).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    static @Nullable BigDecimal amount(CSVRecord row, String column) {
        return row.get(column).isEmpty() ? null : new BigDecimal(row.get(column));
    }

    static @Nullable Integer whole(CSVRecord row, String column) {
        return row.get(column).isEmpty() ? null : Integer.valueOf(row.get(column));
    }
}
