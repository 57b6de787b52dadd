package eu.uptake.adoption;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;

/** SHA-256 over what was signed, and over each signature with what came before it. */
final class Seal {

    private Seal() {}

    static String of(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Moments count in milliseconds: every database keeps as much. */
    static String of(String before, Signature signature) {
        return of(String.join(
                "\n",
                before,
                signature.signatory().name(),
                String.valueOf(signature.person()),
                signature.name(),
                signature.function(),
                signature.at().truncatedTo(ChronoUnit.MILLIS).toString()));
    }
}
