package eu.uptake.assistance;

import eu.uptake.platform.Moments;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
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

    public Optional<ServiceType> find(String code) {
        return all().stream().filter(type -> type.code().equals(code)).findFirst();
    }
}
