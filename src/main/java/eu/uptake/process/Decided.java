package eu.uptake.process;

import eu.uptake.casefile.DecisionRecord;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A decision by rule in the reader's words.
 *
 * @param looked what the table looked at, column by column
 * @param given what it was given, by the names that the models use
 * @param rules that fired; a rule that says nothing of itself is called by its id
 * @param results what came out
 */
public record Decided(
        DecisionRecord made,
        String name,
        List<Named> looked,
        List<Named> given,
        List<String> rules,
        List<String> results) {

    /** A value under its heading. */
    public record Named(String name, String value) {}

    /** Whether a person let it stand, if one has said. */
    public @Nullable Boolean upheld() {
        return made.upheld();
    }
}
