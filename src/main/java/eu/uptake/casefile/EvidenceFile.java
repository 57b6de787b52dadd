package eu.uptake.casefile;

import java.time.Instant;

/**
 * An uploaded file.
 *
 * @param type its media type as its content tells it
 * @param size in bytes
 * @param sha256 of its content, in hexadecimal digits
 */
public record EvidenceFile(String id, String name, String type, long size, String sha256, Instant at) {}
