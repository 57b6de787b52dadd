package eu.uptake.notification;

import eu.uptake.platform.Sql;
import eu.uptake.registry.Person;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where mails lie between the transaction that wrote them and the mail server. */
@Component
class Outbox {

    private static final String INSERT = """
            INSERT INTO mail (message_id, kind, event_key, person_id, case_id, number, name, address, language, subject,
                body_text, body_html, target, link_hours, calendar, calendar_method, state, written_at, queued_at,
                due_at, attempts)
            SELECT :messageId, :kind, :eventKey, :person, :caseId, :number, :name, :address, :language, :subject,
                :text, :html, :target, :hours, :calendar, :method, :state, :now, :now, :now, 0
            WHERE NOT EXISTS (SELECT 1 FROM mail WHERE event_key = :eventKey AND person_id = :person)""";

    /** The outer condition is asked again of a row that another node has just taken. */
    private static final String CLAIM = """
            UPDATE mail SET claim = :claim, claimed_until = :until
            WHERE id IN (SELECT id FROM mail WHERE state = 'QUEUED' AND due_at <= :now
                    AND (claimed_until IS NULL OR claimed_until <= :now)
                    ORDER BY due_at, id FETCH FIRST 1 ROW ONLY)
                AND state = 'QUEUED' AND (claimed_until IS NULL OR claimed_until <= :now)""";

    private final JdbcClient jdbc;
    private final Letters letters;
    private final Postman postman;
    private final MailSettings settings;
    private final Clock clock;

    Outbox(JdbcClient jdbc, Letters letters, Postman postman, MailSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.letters = letters;
        this.postman = postman;
        this.settings = settings;
        this.clock = clock;
    }

    /** Writes one mail to each of them, unless this event was told to them before. */
    @Transactional(propagation = Propagation.MANDATORY)
    void write(News news, List<Person> recipients) {
        recipients.forEach(person -> insert(news, person, null));
    }

    /** With an entry for that person's calendar. */
    @Transactional(propagation = Propagation.MANDATORY)
    void write(News news, Person to, Enclosure calendar) {
        insert(news, to, calendar);
    }

    private void insert(News news, Person to, @Nullable Enclosure calendar) {
        var letter = letters.write(news, to);
        var file = news.file();
        var validFor = news.personalFor();
        jdbc.sql(INSERT)
                .param("messageId", "<%s@%s>".formatted(UUID.randomUUID(), settings.domain()))
                .param("kind", news.kind().name())
                .param("eventKey", news.eventKey())
                .param("person", to.id())
                .param("caseId", file == null ? null : file.id())
                .param("number", file == null ? null : file.number())
                .param("name", to.name())
                .param("address", to.email())
                .param("language", to.language().getLanguage())
                .param("subject", letter.subject())
                .param("text", letter.text())
                .param("html", letter.html())
                .param("target", news.target())
                .param("hours", validFor == null ? null : validFor.toHours())
                .param("calendar", calendar == null ? null : calendar.text())
                .param("method", calendar == null ? null : calendar.method())
                .param("state", (postman.isThere() ? MailState.QUEUED : MailState.KEPT).name())
                .param("now", Sql.at(clock.instant()))
                .update();
    }

    /** Takes the mail that has been due longest; nobody else may send it until the lease is over. */
    @Transactional
    Optional<Claimed> claim(Duration lease) {
        var claim = UUID.randomUUID().toString();
        var now = clock.instant();
        var taken = jdbc.sql(CLAIM)
                .param("claim", claim)
                .param("now", Sql.at(now))
                .param("until", Sql.at(now.plus(lease)))
                .update();
        return taken == 0
                ? Optional.empty()
                : jdbc.sql("SELECT * FROM mail WHERE claim = :claim")
                        .param("claim", claim)
                        .query((row, n) -> new Claimed(claim, MailRows.read(row, n)))
                        .optional();
    }

    @Transactional
    void sent(Claimed claimed) {
        settle(claimed, MailState.SENT, clock.instant(), null);
    }

    @Transactional
    void failed(Claimed claimed, String why) {
        settle(claimed, MailState.FAILED, claimed.mail().dueAt(), why);
    }

    @Transactional
    void again(Claimed claimed, Instant due, String why) {
        settle(claimed, MailState.QUEUED, due, why);
    }

    /** Nothing was tried: whoever comes next may take it at once. */
    @Transactional
    void giveBack(Claimed claimed) {
        jdbc.sql("UPDATE mail SET claim = NULL, claimed_until = NULL WHERE claim = :claim")
                .param("claim", claimed.claim())
                .update();
    }

    private void settle(Claimed claimed, MailState state, Instant due, @Nullable String why) {
        jdbc.sql("""
                        UPDATE mail SET state = :state, due_at = :due, sent_at = :sent, why = :why,
                            attempts = attempts + 1, claim = NULL, claimed_until = NULL
                        WHERE id = :id AND claim = :claim""")
                .param("state", state.name())
                .param("due", Sql.at(due))
                .param("sent", state == MailState.SENT ? Sql.at(due) : null)
                .param("why", why == null || why.length() <= 500 ? why : why.substring(0, 500))
                .param("id", claimed.mail().id())
                .param("claim", claimed.claim())
                .update();
    }

    /** A mail that this round alone may send. */
    record Claimed(String claim, Mail mail) {}
}
