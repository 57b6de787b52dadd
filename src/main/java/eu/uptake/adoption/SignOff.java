package eu.uptake.adoption;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version of a case's record of adoption, and who has signed it.
 *
 * @param content the record as it was signed, to the letter
 * @param hash SHA-256 of the content when it was prepared
 * @param reason why it was returned or refused
 * @param anonymisedAt since when names in it are tokens, and its hash is that of the record as it was signed
 */
public record SignOff(
        String id,
        int version,
        AdoptionRecord record,
        String content,
        String hash,
        SignOffState state,
        @Nullable String outcome,
        @Nullable String reason,
        String preparedBy,
        Instant preparedAt,
        List<Signature> signatures,
        @Nullable Instant anonymisedAt) {

    SignOff(
            String id,
            int version,
            AdoptionRecord record,
            String content,
            String hash,
            SignOffState state,
            @Nullable String outcome,
            @Nullable String reason,
            String preparedBy,
            Instant preparedAt,
            List<Signature> signatures) {
        this(id, version, record, content, hash, state, outcome, reason, preparedBy, preparedAt, signatures, null);
    }

    /** Whether content and signatures are still those that were written. */
    public boolean isUnchanged() {
        var before = Seal.of(content);
        if (!before.equals(hash)) {
            return false;
        }
        for (var signature : signatures) {
            before = Seal.of(before, signature);
            if (!before.equals(signature.hash())) {
                return false;
            }
        }
        return true;
    }

    /** What the next signature follows on. */
    String end() {
        return signatures.isEmpty()
                ? hash
                : signatures.get(signatures.size() - 1).hash();
    }
}
