package eu.uptake.casefile;

/** What a look at a case's timeline finds: each entry's hash covers the one before, and the case knows the last. */
public sealed interface Chain {

    /** @param hash of the last entry: whoever has it written down elsewhere can tell later that nothing was rewritten */
    record Whole(int entries, String hash) implements Chain {}

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
