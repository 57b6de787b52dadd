package eu.uptake.funding;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the programme may set, and what law may change, each value from a day on ({@code funding_parameters.csv}). */
@Component
public class FundingParameters {

    private record Parameter(String name, String value, LocalDate validFrom) {}

    private final List<Parameter> all = Sheets.read(
            "funding_parameters.csv",
            line -> new Parameter(line.get("name"), line.get("value"), LocalDate.parse(line.get("valid_from"))));

    /** @throws IllegalArgumentException if nothing is said for that day */
    String value(String name, LocalDate on) {
        return find(name, on).orElseThrow(() -> new IllegalArgumentException("No value of " + name + " on " + on));
    }

    private Optional<String> find(String name, LocalDate on) {
        return all.stream()
                .filter(parameter ->
                        parameter.name().equals(name) && !parameter.validFrom().isAfter(on))
                .max(Comparator.comparing(Parameter::validFrom))
                .map(Parameter::value);
    }

    /** Whether aid granted on the very day on which the window begins still counts. */
    boolean windowInclusive(LocalDate on) {
        return Boolean.parseBoolean(value("deMinimis.windowInclusive", on));
    }

    /** Days before a document runs out on which its company is asked for a new one. */
    public int renewDays(LocalDate on) {
        return Integer.parseInt(value("documents.renewDays", on));
    }

    /** Days for which a declaration of small aid made for a plan of services is good for further services. */
    public int declaredDays(LocalDate on) {
        return Integer.parseInt(value("deMinimis.declaredDays", on));
    }

    /** The state from which on money counts as mobilised (K14). */
    ApplicationState mobilisedFrom(LocalDate on) {
        return ApplicationState.valueOf(value("mobilised.from", on));
    }

    /** Working days within which a grant of that day must be in the central register; none before there was one. */
    Optional<Integer> registerDays(LocalDate on) {
        return find("deMinimis.registerDays", on).map(Integer::valueOf);
    }
}
