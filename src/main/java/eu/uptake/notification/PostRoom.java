package eu.uptake.notification;

import eu.uptake.platform.Sql;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A look at the outbox as a whole; no address and no letter is seen from here. */
@Component
public class PostRoom {

    private final JdbcClient jdbc;
    private final Mails mails;
    private final Postman postman;

    PostRoom(JdbcClient jdbc, Mails mails, Postman postman) {
        this.jdbc = jdbc;
        this.mails = mails;
        this.postman = postman;
    }

    public PostState look() {
        var counts = mails.waiting();
        return new PostState(
                postman.isThere(),
                counts.getOrDefault(MailState.QUEUED, 0),
                counts.getOrDefault(MailState.FAILED, 0),
                oldestWaiting());
    }

    private @Nullable Instant oldestWaiting() {
        return jdbc.sql("SELECT queued_at FROM mail WHERE state = 'QUEUED' ORDER BY queued_at FETCH FIRST 1 ROW ONLY")
                .query((row, n) -> Sql.instant(row, "queued_at"))
                .optional()
                .orElse(null);
    }
}
