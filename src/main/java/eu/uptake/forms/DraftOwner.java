package eu.uptake.forms;

import eu.uptake.platform.Actor;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Whose draft it is; nobody else ever sees it, whatever their role. */
public record DraftOwner(String key) {

    public static DraftOwner of(Actor actor) {
        return new DraftOwner("person:" + actor.person());
    }

    static DraftOwner visitor(String token) {
        return new DraftOwner("visitor:" + token);
    }

    boolean isVisitor() {
        return key.startsWith("visitor:");
    }

    /** Tells owners apart inside one browser without giving the key away. */
    String mark() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
