package eu.uptake.funding;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An extract of a public register of small aid, as it was uploaded.
 *
 * @param content the text of the file
 * @param taken lines that went into the ledger
 */
public record RegisterExtract(
        String id,
        String fileName,
        String content,
        Instant uploadedAt,
        String uploadedBy,
        @Nullable Instant takenAt,
        @Nullable String takenBy,
        @Nullable Integer taken,
        @Nullable Instant undoneAt,
        @Nullable String undoneBy) {

    public enum State {
        /** Looked at, nothing of it counts. */
        UPLOADED,
        TAKEN,
        UNDONE
    }

    public State state() {
        if (undoneAt != null) {
            return State.UNDONE;
        }
        return takenAt == null ? State.UPLOADED : State.TAKEN;
    }
}
