package eu.uptake.process;

import java.util.List;

/**
 * One answer of a submitted form as people read it.
 *
 * @param value the answer in the reader's language; several choices on lines of their own
 * @param rows for a list, its rows; then there is no value
 */
public record Answered(String label, String value, List<List<Answered>> rows) {

    public boolean isList() {
        return !rows.isEmpty();
    }
}
