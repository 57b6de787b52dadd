package eu.uptake.casefile;

import java.time.Instant;

/**
 * An uploaded file.
 *
 * @param type its media type as its content tells it
 * @param size in bytes
 * @param sha256 of its content, in hexadecimal digits
 */
public record EvidenceFile(String id, String name, String type, long size, String sha256, Instant at) {

    private static final long KILO = 1024;

    /** In which unit people read its size: {@code bytes}, {@code kB} or {@code MB}. */
    public String unit() {
        return size < KILO ? "bytes" : size < KILO * KILO ? "kB" : "MB";
    }

    /** Its size in that unit. */
    public double inUnit() {
        return size < KILO ? size : size < KILO * KILO ? (double) size / KILO : (double) size / KILO / KILO;
    }
}
