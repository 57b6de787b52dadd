package eu.uptake.casefile;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a look at a case's timeline finds: each entry's hash covers the one before, and the case knows the last. */
public sealed interface Chain {

    /**
     * @param hash of the last entry: whoever has it written down elsewhere can tell later that nothing was rewritten
     * @param anonymised entries whose personal part was erased, as later entries of the same history attest
     * @param anonymisedAt when that was done last
     */
    record Whole(
            int entries,
            String hash,
            int anonymised,
            @Nullable Instant anonymisedAt) implements Chain {

        Whole(int entries, String hash) {
            this(entries, hash, 0, null);
        }
    }

    /** @param at number of the first entry that does not fit, from 1 */
    record Broken(int at, Fault fault) implements Chain {}

    /** What must have been done to the rows, as far as what is left of them tells. */
    enum Fault {
        CHANGED,
        MISSING,
        INSERTED,
        REORDERED,
        CUT_OFF,
        REWRITTEN
    }

    default boolean isWhole() {
        return this instanceof Whole;
    }
}
