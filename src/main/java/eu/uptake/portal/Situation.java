package eu.uptake.portal;

import eu.uptake.casefile.Case;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that the sentence about a case is made of, texts of the model in the reader's language.
 *
 * @param open the open tasks, earliest due first
 * @param stageSays the model's sentence for the stage
 * @param next the task or stage that comes next; null where that depends on what happens
 */
record Situation(
        Case file,
        List<Turn> open,
        @Nullable String stageSays,
        @Nullable String next,
        Instant now) {

    List<Turn> mine() {
        return open.stream().filter(Turn::mine).toList();
    }

    List<Turn> theirs() {
        return open.stream().filter(turn -> !turn.mine()).toList();
    }
}
