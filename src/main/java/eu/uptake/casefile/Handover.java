package eu.uptake.casefile;

/**
 * With what files come to a case.
 *
 * @param submission that refers to them
 * @param ownerKey whose draft they are of, {@code person:<id>} or {@code visitor:<token>}
 * @param field of the form
 * @param proof of the files
 * @param pictures what those of them prove that are pictures
 */
public record Handover(long submission, String ownerKey, String formKey, String field, Proof proof, Proof pictures) {

    Handover(long submission, String ownerKey, String formKey, String field, Proof proof) {
        this(submission, ownerKey, formKey, field, proof, proof);
    }
}
