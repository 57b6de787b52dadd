package eu.uptake.assistance;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One version of what was handed over for a service.
 *
 * @param verdict ACCEPTED, REWORK or REFUSED; none while nobody has answered
 * @param asked what was to be changed
 * @param answeredBy who answered for the company, or settled it
 */
public record Deliverable(
        String service,
        int version,
        String title,
        List<HandedFile> files,
        String by,
        Instant at,
        @Nullable String verdict,
        @Nullable String asked,
        @Nullable String answeredBy,
        @Nullable Instant answeredAt) {

    /** A file by the id of its evidence. */
    public record HandedFile(String id, String name) {}
}
