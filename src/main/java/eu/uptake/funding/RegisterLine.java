package eu.uptake.funding;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of an extract and what it means for the ledger.
 *
 * @param number of the line in the file
 * @param cells as they stand in the file, in the order of the layout
 * @param undertaking to which it belongs, by name, where it is known here
 * @param problem what is wrong with it, by message key; none where nothing is
 */
public record RegisterLine(
        int number,
        List<String> cells,
        @Nullable String undertaking,
        Finding finding,
        @Nullable String problem) {

    public enum Finding {
        /** It goes into the ledger. */
        NEW,
        /** It goes in, and counts once with what was told of the same aid before. */
        CONFIRMS,
        /** The ledger has it already. */
        KNOWN,
        /** It is of nobody who takes part here. */
        STRANGER,
        /** It cannot be read, and stays out. */
        WRONG;

        public boolean isTaken() {
            return this == NEW || this == CONFIRMS;
        }
    }
}
