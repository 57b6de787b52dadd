package eu.uptake.retention;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a run is going to do, or did.
 *
 * @param hash SHA-256 over its lines, as they were when it was made
 * @param madeBy number of the person; none if it was somebody's who is forgotten
 */
record Plan(
        long id,
        LocalDate asOf,
        String hash,
        State state,
        @Nullable Long madeBy,
        Instant madeAt,
        @Nullable Long confirmedBy,
        @Nullable Instant confirmedAt,
        @Nullable Instant endedAt) {

    private static final int SHORT = 8;

    enum State {
        PLANNED,
        RUNNING,
        DONE,
        /** A newer one took its place. */
        DROPPED
    }

    /** What whoever made it types to carry it out alone. */
    public String word() {
        return hash.substring(0, SHORT);
    }

    public boolean isMadeBy(long person) {
        return madeBy != null && madeBy == person;
    }

    public boolean is(State wanted) {
        return state == wanted;
    }
}
