package eu.uptake.worklist;

import eu.uptake.casefile.CaseStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One line of the search for cases: enough to tell a caller where it stands. */
record FoundCase(
        String number,
        String company,
        @Nullable String region,
        CaseStatus status,
        @Nullable String stage,
        Instant stageSince,
        @Nullable String task,
        @Nullable String taskRole,
        @Nullable String taskWith,
        @Nullable Instant taskDue,
        boolean held) {}
