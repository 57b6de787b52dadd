package eu.uptake.funding;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/** The data files of this room, read line by line. */
final class Sheets {

    private static final CSVFormat CSV =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private Sheets() {}

    static <T> List<T> read(String file, Function<CSVRecord, T> line) {
        try (var reader = new InputStreamReader(
                        new ClassPathResource("reference-data/" + file).getInputStream(), StandardCharsets.UTF_8);
                var lines = CSV.parse(reader)) {
            return lines.stream().map(line).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    /** What stands between separators; nothing in an empty cell. */
    static List<String> several(String cell) {
        return Stream.of(cell.split("[;\\s]+")).filter(part -> !part.isBlank()).toList();
    }

    static @Nullable LocalDate day(String cell) {
        return cell.isBlank() ? null : LocalDate.parse(cell);
    }

    static @Nullable BigDecimal amount(String cell) {
        return cell.isBlank() ? null : new BigDecimal(cell);
    }

    static @Nullable Integer whole(String cell) {
        return cell.isBlank() ? null : Integer.valueOf(cell);
    }
}
