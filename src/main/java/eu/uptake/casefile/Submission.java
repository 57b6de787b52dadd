package eu.uptake.casefile;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A form as it was handed in: kept for good, never changed. */
public record Submission(
        long caseId,
        @Nullable String taskId,
        String process,
        String element,
        String name,
        @Nullable String item,
        @Nullable String about,
        String form,
        int formVersion,
        Map<String, Object> answers,
        @Nullable Long person,
        String personName,
        Instant at) {}
