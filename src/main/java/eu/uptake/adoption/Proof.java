package eu.uptake.adoption;

/**
 * A file that proves an adoption.
 *
 * @param level A signed or by a third party, B from a system, C declared by the company itself
 * @param sha256 of its content, in hexadecimal digits
 */
public record Proof(String level, String name, String sha256) {}
