package eu.uptake.monitor;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A case that is late or soon will be, with the task that makes it so. */
record LateCase(
        String number,
        String companyName,
        @Nullable String stage,
        String task,
        @Nullable String about,
        String role,
        @Nullable String assignee,
        Instant due) {}
