package eu.uptake.casefile;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A task that is over: by whom and when it was completed, or that it was cancelled. */
public record WorkDone(
        String taskId,
        String element,
        String name,
        String role,
        Instant since,
        Instant due,
        Instant endedAt,
        @Nullable Long person,
        @Nullable String personName,
        boolean completed) {}
