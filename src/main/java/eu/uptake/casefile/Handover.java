package eu.uptake.casefile;

/**
 * With what files come to a case.
 *
 * @param submission that refers to them
 * @param ownerKey whose draft they are of, {@code person:<id>} or {@code visitor:<token>}
 * @param field of the form
 */
public record Handover(long submission, String ownerKey, String formKey, String field, Proof proof) {}
