package eu.uptake.process;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A timer or other job that could not be done. */
public record FailedJob(
        String id,
        @Nullable String number,
        String process,
        String element,
        String message,
        Instant since,
        int retriesLeft) {}
