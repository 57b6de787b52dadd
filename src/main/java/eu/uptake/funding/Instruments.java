package eu.uptake.funding;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The funding instruments that an application can go for. */
@Component
public class Instruments {

    private static final CSVFormat CSV =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private final List<Instrument> instruments;

    Instruments() {
        try (var file = new InputStreamReader(
                new ClassPathResource("reference-data/instruments.csv").getInputStream(), StandardCharsets.UTF_8)) {
            instruments = CSV.parse(file).stream()
                    .map(row -> new Instrument(row.get("code"), row.get("name"), "PUBLIC".equals(row.get("kind"))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the instruments", e);
        }
    }

    public List<Instrument> all() {
        return instruments;
    }
}
