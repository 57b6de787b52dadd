package eu.uptake.assistance;

import eu.uptake.platform.Moments;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The services a programme offers, in catalogue order; each line holds from its day until a younger one of its code. */
@Component
public class Catalogue {

    private final List<ServiceType> lines = Table.read("services.csv", ServiceType::of);
    private final Moments moments;

    Catalogue(Moments moments) {
        this.moments = moments;
    }

    /** What is offered today. */
    public List<ServiceType> all() {
        return on(moments.today());
    }

    List<ServiceType> on(LocalDate day) {
        Map<String, ServiceType> valid = new LinkedHashMap<>();
        lines.stream()
                .filter(line -> !line.validFrom().isAfter(day))
                .sorted(Comparator.comparing(ServiceType::validFrom))
                .forEach(line -> valid.put(line.code(), line));
        return List.copyOf(valid.values());
    }

    /** What a planned service is called in the reader's language. */
    public String title(PlannedService service, Locale reader) {
        return title(service.code(), service.title(), reader);
    }

    /**
     * A title that was kept with a code, in the reader's language as long as the catalogue still calls it so.
     *
     * @param kept in the catalogue's first language
     */
    public String title(String code, String kept, Locale reader) {
        return lines.stream()
                .filter(line -> line.code().equals(code) && line.title().equals(kept))
                .findFirst()
                .map(line -> line.title(reader))
                .orElse(kept);
    }

    /** What was kept by its name alone: in the reader's language if it is a service's, else as it is. */
    public String named(String kept, Locale reader) {
        return lines.stream()
                .filter(line -> line.title().equals(kept))
                .findFirst()
                .map(line -> line.title(reader))
                .orElse(kept);
    }

    public Optional<ServiceType> find(String code) {
        return all().stream().filter(type -> type.code().equals(code)).findFirst();
    }
}
