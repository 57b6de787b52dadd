package eu.uptake.eligibility;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** What the programme may set otherwise, each value with the day from which it holds. */
@Component
class Parameters {

    private static final CSVFormat CSV =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private final List<Dated> all;

    Parameters() {
        try (var file = new InputStreamReader(
                new ClassPathResource("reference-data/eligibility_parameters.csv").getInputStream(),
                StandardCharsets.UTF_8)) {
            all = CSV.parse(file).stream()
                    .map(row ->
                            new Dated(row.get("parameter"), row.get("value"), LocalDate.parse(row.get("valid_from"))))
                    .sorted(Comparator.comparing(Dated::from).reversed())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the parameters of eligibility", e);
        }
    }

    Parameters(List<Dated> all) {
        this.all = all.stream()
                .sorted(Comparator.comparing(Dated::from).reversed())
                .toList();
    }

    record Dated(String name, String value, LocalDate from) {}

    SizeReckoning.OwnerRule ownershipChangeRule(LocalDate on) {
        return SizeReckoning.OwnerRule.valueOf(value("ownershipChangeRule", on));
    }

    /** The day of the year from which the accounts of a closed year can be expected. */
    MonthDay recheckOn(LocalDate on) {
        return MonthDay.parse("--" + value("recheckOn", on));
    }

    BigDecimal number(String name, LocalDate on) {
        return new BigDecimal(value(name, on));
    }

    boolean flag(String name, LocalDate on) {
        return Boolean.parseBoolean(value(name, on));
    }

    private String value(String name, LocalDate on) {
        return all.stream()
                .filter(dated -> dated.name().equals(name) && !dated.from().isAfter(on))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No parameter " + name + " on " + on))
                .value();
    }
}
