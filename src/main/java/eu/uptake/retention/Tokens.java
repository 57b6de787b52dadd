package eu.uptake.retention;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The tokens of one run: the same for the same person wherever it comes, and when the run's key is forgotten nobody can
 * find whose they were.
 */
final class Tokens {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int LENGTH = 10;
    private static final int KEY = 32;

    private final byte[] key;

    Tokens(String key) {
        this.key = HexFormat.of().parseHex(key);
    }

    static String newKey() {
        var key = new byte[KEY];
        new SecureRandom().nextBytes(key);
        return HexFormat.of().formatHex(key);
    }

    String ofPerson(long person) {
        return of("person " + person);
    }

    /** Of a name that was typed and belongs to nobody we know. */
    String ofName(String name) {
        return of("name " + name.strip().toLowerCase(Locale.ROOT));
    }

    private String of(String what) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            var sum = HexFormat.of().withUpperCase().formatHex(mac.doFinal(what.getBytes(StandardCharsets.UTF_8)));
            return "P-" + sum.substring(0, LENGTH);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }
}
