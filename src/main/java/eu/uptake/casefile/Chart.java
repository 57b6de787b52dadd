package eu.uptake.casefile;

import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * Values on several axes, for a radar chart; it shows nothing that does not stand in a table beside it.
 *
 * @param most what every axis ends with; all begin with zero
 */
public record Chart(List<String> axes, List<Series> series, double most) {

    /** A line, with a value for every axis. */
    public record Series(String name, List<Double> values) {}

    /** For the script that draws it. */
    public String json() {
        return JsonMapper.shared().writeValueAsString(this);
    }
}
