package eu.uptake.privacy;

import eu.uptake.platform.Actor;
import eu.uptake.platform.Moments;
import eu.uptake.platform.Sql;
import eu.uptake.registry.People;
import eu.uptake.registry.Person;
import eu.uptake.registry.Role;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Copies of everything that is held about a person (Regulation (EU) 2016/679, Articles 15(3) and 20): for themselves, or
 * made by a coordinator for a request. Each is noted before it is made, so that it tells of itself as well.
 */
@Component
class DataCopies {

    private final HeldData held;
    private final CopyWriter writer;
    private final People people;
    private final JdbcClient jdbc;
    private final Moments moments;
    private final Clock clock;
    private final TransactionTemplate transaction;

    DataCopies(
            HeldData held,
            CopyWriter writer,
            People people,
            JdbcClient jdbc,
            Moments moments,
            Clock clock,
            TransactionTemplate transaction) {
        this.held = held;
        this.writer = writer;
        this.people = people;
        this.jdbc = jdbc;
        this.moments = moments;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** That one was made. */
    record Made(Instant at, CopyFormat format, String by) {}

    /** All that a document is written from. */
    private record Noted(Person person, List<HeldData.Held> all, Instant at) {}

    /**
     * Noted and read in one transaction; the document is written after it, which takes its time.
     *
     * @throws NoSuchRequest unless it is the actor's own, or a coordinator makes it for a request
     */
    ResponseEntity<byte[]> make(long person, Actor by, @Nullable Long request, CopyFormat format, Locale locale) {
        if (by.person() != person && (request == null || !by.has(Role.COORDINATOR))) {
            throw new NoSuchRequest(request == null ? 0 : request);
        }
        var noted = Objects.requireNonNull(transaction.execute(status -> note(person, by, request, format)));
        var content = format == CopyFormat.PDF
                ? writer.pdf(noted.person(), noted.all(), noted.at(), locale)
                : writer.json(noted.all(), noted.at(), locale);
        var file = ContentDisposition.attachment()
                .filename(
                        "personal-data-" + moments.today() + "." + format.name().toLowerCase(Locale.ROOT))
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .contentType(format == CopyFormat.PDF ? MediaType.APPLICATION_PDF : MediaType.APPLICATION_JSON)
                .body(content);
    }

    private Noted note(long person, Actor by, @Nullable Long request, CopyFormat format) {
        var now = clock.instant();
        jdbc.sql("INSERT INTO data_copy (person_id, made_by, at, format, request_id) VALUES (?, ?, ?, ?, ?)")
                .params(person, by.person(), Sql.at(now), format.name(), request)
                .update();
        var self = people.get(person);
        return new Noted(self, held.about(self), now);
    }

    /** Those made for a request. */
    List<Made> of(long request) {
        return jdbc.sql("SELECT x.at, x.format, p.name FROM data_copy x JOIN person p ON p.id = x.made_by"
                        + " WHERE x.request_id = ? ORDER BY x.id")
                .param(request)
                .query((row, n) -> new Made(
                        Sql.instant(row, "at"), CopyFormat.valueOf(row.getString("format")), row.getString("name")))
                .list();
    }
}
