package eu.uptake.eligibility;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A decision as it was kept.
 *
 * @param by whose answer set it off
 * @param verdict of the person who looked at it, where one did
 */
record Decided<T>(
        T reckoning,
        Instant at,
        @Nullable String by,
        @Nullable Verdict verdict) {}
