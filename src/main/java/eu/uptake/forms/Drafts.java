package eu.uptake.forms;

import eu.uptake.platform.Sql;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Drafts, kept as people type, by owner and form. */
@Component
public class Drafts {

    /** The largest draft, in bytes of JSON; what a page can still send while it is being closed. */
    public static final int LIMIT = 64 * 1024;

    static final int EACH = 200;
    static final int EACH_VISITOR = 5;
    static final int ALL_VISITORS = 20_000;
    private static final Duration VISITORS_KEEP = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Drafts(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Keeps the answers, unchecked, in place of what was kept before.
     *
     * @return when they were saved
     * @throws DraftRefused if they are too large or the owner keeps too many drafts
     */
    public Instant save(DraftOwner owner, String formKey, String formId, Map<String, Object> answers) {
        String text = json.writeValueAsString(answers);
        if (text.getBytes(StandardCharsets.UTF_8).length > LIMIT) {
            throw new DraftRefused("forms.draft.tooLarge");
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (!replaced(owner, formKey, formId, text, now)) {
            requireRoom(owner);
            try {
                insert(owner, formKey, formId, text, now);
            } catch (DuplicateKeyException e) {
                // the same form in two windows: the later one wins
                replaced(owner, formKey, formId, text, now);
            }
        }
        return now;
    }

    public Optional<Draft> find(DraftOwner owner, String formKey) {
        return jdbc.sql("SELECT * FROM draft WHERE owner_key = :owner AND form_key = :form")
                .param("owner", owner.key())
                .param("form", formKey)
                .query((row, n) -> draft(row))
                .optional();
    }

    public void discard(DraftOwner owner, String formKey) {
        jdbc.sql("DELETE FROM draft WHERE owner_key = :owner AND form_key = :form")
                .param("owner", owner.key())
                .param("form", formKey)
                .update();
    }

    @Scheduled(cron = "0 40 3 * * *")
    void forgetVisitors() {
        jdbc.sql("DELETE FROM draft WHERE owner_key LIKE 'visitor:%' AND saved_at < :limit")
                .param("limit", Sql.at(clock.instant().minus(VISITORS_KEEP)))
                .update();
    }

    private Draft draft(ResultSet row) throws SQLException {
        return new Draft(
                row.getString("form_key"),
                row.getString("form_id"),
                json.readValue(row.getString("answers"), FormSchema.OBJECT),
                Sql.instant(row, "saved_at"));
    }

    private boolean replaced(DraftOwner owner, String formKey, String formId, String answers, Instant now) {
        return jdbc.sql(
                                "UPDATE draft SET form_id = :id, answers = :answers, saved_at = :at WHERE owner_key = :owner AND form_key = :form")
                        .param("id", formId)
                        .param("answers", answers)
                        .param("at", Sql.at(now))
                        .param("owner", owner.key())
                        .param("form", formKey)
                        .update()
                > 0;
    }

    private void insert(DraftOwner owner, String formKey, String formId, String answers, Instant now) {
        jdbc.sql(
                        "INSERT INTO draft (owner_key, form_key, form_id, answers, saved_at) VALUES (:owner, :form, :id, :answers, :at)")
                .param("owner", owner.key())
                .param("form", formKey)
                .param("id", formId)
                .param("answers", answers)
                .param("at", Sql.at(now))
                .update();
    }

    private void requireRoom(DraftOwner owner) {
        int most = owner.isVisitor() ? EACH_VISITOR : EACH;
        if (count("owner_key = :pattern", owner.key()) >= most) {
            throw new DraftRefused("forms.draft.full");
        }
        if (owner.isVisitor() && count("owner_key LIKE :pattern", "visitor:%") >= ALL_VISITORS) {
            forgetOldestVisitor();
        }
    }

    /** Whoever comes now is more likely to finish than whoever left first. */
    private void forgetOldestVisitor() {
        jdbc.sql("DELETE FROM draft WHERE owner_key LIKE 'visitor:%' AND saved_at ="
                        + " (SELECT MIN(saved_at) FROM draft WHERE owner_key LIKE 'visitor:%')")
                .update();
    }

    private long count(String where, String pattern) {
        return jdbc.sql("SELECT COUNT(*) FROM draft WHERE " + where)
                .param("pattern", pattern)
                .query(Long.class)
                .single();
    }
}
