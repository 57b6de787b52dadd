package eu.uptake.casefile;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An uploaded file.
 *
 * @param type its media type as its content tells it
 * @param size in bytes
 * @param sha256 of its content, in hexadecimal digits
 * @param version counts the files that took each other's place; nothing takes away an older one
 * @param supersededAt since when a newer one stands in its place
 * @param by who handed it in or added it; nobody while it belongs to a draft
 */
public record EvidenceFile(
        String id,
        String name,
        String type,
        long size,
        String sha256,
        Instant at,
        Proof proof,
        int version,
        @Nullable Instant supersededAt,
        @Nullable String by) {

    private static final long KILO = 1024;

    public boolean isCurrent() {
        return supersededAt == null;
    }

    /** In which unit people read its size: {@code bytes}, {@code kB} or {@code MB}. */
    public String unit() {
        return size < KILO ? "bytes" : size < KILO * KILO ? "kB" : "MB";
    }

    /** Its size in that unit. */
    public double inUnit() {
        return size < KILO ? size : size < KILO * KILO ? (double) size / KILO : (double) size / KILO / KILO;
    }
}
