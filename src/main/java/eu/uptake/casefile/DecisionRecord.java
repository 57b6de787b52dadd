package eu.uptake.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a decision table of the programme decided about a case, as it was: kept for good. Whether a person let it stand
 * comes later, if one has to say.
 *
 * @param item the service or application it was about; none for the case as a whole
 * @param element of the model that asked
 * @param name of that element, in English as drawn
 * @param decision the table's id, whose version that was
 * @param tableHash SHA-256 of the file the table stands in, in hexadecimal digits
 * @param inputs what the table was given, by the names it asks for; what is missing was not known
 * @param cells what came of its input columns
 * @param rules those that fired, in the order of the table
 * @param outputs a row of output values for each result
 * @param upheld whether a person let it stand afterwards; null while nobody has said
 */
public record DecisionRecord(
        long id,
        long caseId,
        @Nullable String item,
        @Nullable String about,
        String element,
        String name,
        String decision,
        int version,
        String tableHash,
        Map<String, Object> inputs,
        List<Cell> cells,
        List<Fired> rules,
        List<Map<String, Object>> outputs,
        @Nullable Long person,
        @Nullable String personName,
        Instant at,
        @Nullable Boolean upheld,
        @Nullable String judgeName,
        @Nullable Instant judgedAt) {

    /** An input column by its heading, in English as drawn, and what it came to. */
    public record Cell(String heading, @Nullable Object value) {}

    /** A rule by its id in the table, and in words as they stand there. */
    public record Fired(String id, String text) {}
}
