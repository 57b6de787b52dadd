package eu.uptake.registry;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** The passwords of those who sign in with one; only a slow hash is kept. */
@Component
public class Passwords {

    static final int SHORTEST = 12;
    /** In bytes, because bcrypt reads no further. */
    static final int LONGEST = 72;

    private final JdbcClient jdbc;
    private final PasswordEncoder encoder;

    Passwords(JdbcClient jdbc, PasswordEncoder encoder) {
        this.jdbc = jdbc;
        this.encoder = encoder;
    }

    /** Refuses a password that is too short or too long. */
    public void set(long person, String password) {
        if (!acceptable(password)) {
            throw new IllegalArgumentException("A password has 12 characters or more and 72 bytes at most");
        }
        jdbc.sql("UPDATE person SET password_hash = ? WHERE id = ?")
                .params(encoder.encode(password), person)
                .update();
    }

    static boolean acceptable(String password) {
        return password.codePointCount(0, password.length()) >= SHORTEST
                && password.getBytes(StandardCharsets.UTF_8).length <= LONGEST;
    }

    /** Whether this is the person's password; nobody's is, as long as none was chosen. */
    boolean match(long person, String password) {
        return hash(person).filter(hash -> encoder.matches(password, hash)).isPresent();
    }

    Optional<String> hash(long person) {
        return jdbc.sql("SELECT password_hash FROM person WHERE id = ? AND password_hash IS NOT NULL")
                .param(person)
                .query(String.class)
                .optional();
    }
}
