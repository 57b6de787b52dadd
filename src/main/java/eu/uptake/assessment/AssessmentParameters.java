package eu.uptake.assessment;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** What the programme may set otherwise, each value with the day from which it holds. */
@Component
class AssessmentParameters {

    private static final CSVFormat CSV =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private final List<Dated> all;

    @Autowired
    AssessmentParameters() {
        this(read());
    }

    AssessmentParameters(List<Dated> all) {
        this.all = all;
    }

    record Dated(String name, String value, LocalDate from) {}

    /** Months between two measurements, at least. */
    long monthsApart(LocalDate on) {
        return Long.parseLong(value("measurements.monthsApart", on));
    }

    private String value(String name, LocalDate on) {
        return all.stream()
                .filter(dated -> dated.name().equals(name) && !dated.from().isAfter(on))
                .max(Comparator.comparing(Dated::from))
                .orElseThrow(() -> new IllegalArgumentException("No value of " + name + " on " + on))
                .value();
    }

    private static List<Dated> read() {
        try (var file = new InputStreamReader(
                new ClassPathResource("reference-data/assessment_parameters.csv").getInputStream(),
                StandardCharsets.UTF_8)) {
            return CSV.parse(file).stream()
                    .map(row -> new Dated(row.get("name"), row.get("value"), LocalDate.parse(row.get("valid_from"))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the parameters of assessments", e);
        }
    }
}
