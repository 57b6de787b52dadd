package eu.uptake.retention;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of how the house works; each with the rows older than a moment, a stretch at a time. Mails of a case go
 * with the case, and forms of a case that is held stay.
 */
enum Log {
    MAIL("mail", "id", "written_at < :before AND state <> 'QUEUED' AND case_id IS NULL"),
    ENTRY("entry_link", "token_hash", "created_at < :before"),
    DRAFT("draft", null, "saved_at < :before AND NOT " + Holds.ON_DRAFT),
    COPY("data_copy", "id", "at < :before"),
    REQUEST(
            "data_request",
            "id",
            "answered_at < :before AND NOT EXISTS (SELECT 1 FROM data_copy x WHERE x.request_id"
                    + " = data_request.id AND x.at >= :before)"),
    SESSION("spring_session", "primary_id", "last_access_time < :millis");

    private final String table;
    private final @Nullable String key;
    private final String old;

    Log(String table, @Nullable String key, String old) {
        this.table = table;
        this.key = key;
        this.old = old;
    }

    static Optional<Log> named(String name) {
        return Arrays.stream(values()).filter(log -> log.name().equals(name)).findFirst();
    }

    String count() {
        return "SELECT COUNT(*) FROM " + table + " WHERE " + old;
    }

    /** At most so many rows, or all where rows are few and have no key of one column. */
    String delete(int most) {
        return key == null
                ? "DELETE FROM " + table + " WHERE " + old
                : "DELETE FROM " + table + " WHERE " + key + " IN (SELECT " + key + " FROM " + table + " WHERE " + old
                        + " FETCH FIRST " + most + " ROWS ONLY)";
    }
}
