package eu.uptake.privacy;

import eu.uptake.registry.Labels;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/** What this room knows from files, read once. */
final class DataFile {

    private static final String FOLDER = "reference-data/privacy/";
    private static final CSVFormat CSV =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private DataFile() {}

    static <T> List<T> rows(String file, Function<CSVRecord, T> row) {
        try (var reader = new InputStreamReader(
                        new ClassPathResource(FOLDER + file).getInputStream(), StandardCharsets.UTF_8);
                var records = CSV.parse(reader)) {
            return records.stream().map(row).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    static <T> T json(String file, Class<T> type) {
        try (var stream = new ClassPathResource(FOLDER + file).getInputStream()) {
            return JSON.readValue(stream, type);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    /** The columns {@code <name>_en}, {@code <name>_fr}. */
    static Labels labels(CSVRecord row, String name) {
        Map<String, String> texts = new LinkedHashMap<>();
        row.toMap().forEach((column, text) -> {
            if (column.startsWith(name + "_")) {
                texts.put(column.substring(name.length() + 1), text);
            }
        });
        return new Labels(texts);
    }
}
