package eu.uptake.privacy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something said about one category: given or taken back.
 *
 * @param wording version of the words it was asked with
 * @param recordedBy who wrote it down, where the person told it
 */
public record Consent(
        String category,
        boolean given,
        String wording,
        Instant at,
        Way way,
        @Nullable String recordedBy) {}
