package eu.uptake.registry;

import eu.uptake.platform.LocalPath;
import eu.uptake.platform.Sql;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One-time links that sign a person in and lead to one page of ours. */
@Component
public class EntryLinks {

    private final JdbcClient jdbc;
    private final Clock clock;

    EntryLinks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What a link opens. */
    record Entry(long person, String target) {}

    /**
     * Makes a link's token; the link is {@code <public-url>/enter/<token>}.
     *
     * @throws IllegalArgumentException if the target is not a path of this site
     */
    @Transactional
    public String mint(long person, String targetPath, Duration validFor) {
        LocalPath.check(targetPath);
        var token = Token.fresh();
        var now = clock.instant();
        jdbc.sql("""
                        INSERT INTO entry_link (token_hash, person_id, target, created_at, expires_at)
                        VALUES (?, ?, ?, ?, ?)
                        """)
                .params(Token.hash(token), person, targetPath, Sql.at(now), Sql.at(now.plus(validFor)))
                .update();
        return token;
    }

    /** Whether the link would still open; looking doesn't use it up, since mail scanners look too. */
    boolean opens(String token) {
        return entry(token).isPresent();
    }

    /** Uses the link up; empty if it was used before, is too old, or its person has been deactivated. */
    @Transactional
    Optional<Entry> use(String token) {
        var entry = entry(token);
        if (entry.isEmpty()) {
            return entry;
        }
        var used = jdbc.sql("UPDATE entry_link SET used_at = ? WHERE token_hash = ? AND used_at IS NULL")
                .params(Sql.at(clock.instant()), Token.hash(token))
                .update();
        return used == 1 ? entry : Optional.empty();
    }

    private Optional<Entry> entry(String token) {
        return jdbc.sql("""
                        SELECT l.person_id, l.target FROM entry_link l JOIN person p ON p.id = l.person_id
                        WHERE l.token_hash = ? AND l.used_at IS NULL AND l.expires_at > ? AND p.active = TRUE
                        """)
                .params(Token.hash(token), Sql.at(clock.instant()))
                .query((row, number) -> new Entry(row.getLong("person_id"), row.getString("target")))
                .optional();
    }
}
