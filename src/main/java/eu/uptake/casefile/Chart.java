package eu.uptake.casefile;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Values on several axes, for a radar chart; it shows nothing that does not stand in a table beside it.
 *
 * @param most what every axis ends with; all begin with zero
 */
public record Chart(List<String> axes, List<Series> series, double most) {

    /** A line, with a value for every axis. */
    public record Series(String name, List<Double> values) {}

    /** Each line with its values, for who cannot see it. */
    public String told() {
        return series.stream()
                .map(line -> line.name() + ": "
                        + IntStream.range(0, axes.size())
                                .mapToObj(
                                        at -> axes.get(at) + " " + line.values().get(at))
                                .collect(Collectors.joining(", ")))
                .collect(Collectors.joining(". "));
    }

    /** For what draws it. */
    public String json() {
        return JsonMapper.shared().writeValueAsString(this);
    }
}
