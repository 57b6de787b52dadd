package eu.uptake.registry;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.ClassPathResource;

/** One list as it lies in the product, read line by line. */
final class ReferenceFile {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private ReferenceFile() {}

    static <T> List<T> read(String file, Function<CSVRecord, T> line) {
        var resource = new ClassPathResource("reference-data/" + file);
        try (var reader = new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8);
                var records = FORMAT.parse(reader)) {
            return records.stream().map(line).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Reference list " + file + " cannot be read", e);
        }
    }

    /** Every column called {@code label_xx} is the label in language {@code xx}. */
    static Labels labels(CSVRecord record) {
        var labels = new LinkedHashMap<String, String>();
        record.toMap().forEach((column, value) -> {
            if (column.startsWith("label_") && !value.isEmpty()) {
                labels.put(column.substring("label_".length()), value);
            }
        });
        return new Labels(labels);
    }

    static boolean yes(CSVRecord record, String column) {
        return record.get(column).equals("1");
    }
}
