package eu.uptake.casefile;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a case: one entry of its timeline, and what others may listen for within the same
 * transaction.
 *
 * @param detail short facts by name, for people to read; no personal data beyond names of who acted
 */
public record CaseEvent(
        long caseId,
        String number,
        Happening what,
        Instant at,
        @Nullable Long person,
        @Nullable String personName,
        Map<String, String> detail) {}
