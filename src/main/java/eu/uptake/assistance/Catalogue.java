package eu.uptake.assistance;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The services a programme offers, in catalogue order. */
@Component
public class Catalogue {

    private static final CSVFormat CSV =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private final List<ServiceType> types;

    Catalogue() {
        try (var file = new InputStreamReader(
                new ClassPathResource("reference-data/services.csv").getInputStream(), StandardCharsets.UTF_8)) {
            types = CSV.parse(file).stream()
                    .map(row -> new ServiceType(
                            row.get("code"),
                            row.get("title"),
                            Integer.parseInt(row.get("hours_from")),
                            Integer.parseInt(row.get("hours_to")),
                            row.get("deliverable")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the service catalogue", e);
        }
    }

    public List<ServiceType> all() {
        return types;
    }

    /** The title people know a service by; the code itself if the catalogue no longer has it. */
    public String title(String code) {
        return types.stream()
                .filter(type -> type.code().equals(code))
                .map(ServiceType::title)
                .findFirst()
                .orElse(code);
    }
}
