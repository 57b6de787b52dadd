package eu.uptake.adoption;

import java.time.Instant;

/**
 * That somebody stands by a record.
 *
 * @param person who was signed in
 * @param name as typed by who signed
 * @param hash over the record and the signature before, so that neither can be changed afterwards unnoticed
 */
public record Signature(Signatory signatory, long person, String name, String function, Instant at, String hash) {}
