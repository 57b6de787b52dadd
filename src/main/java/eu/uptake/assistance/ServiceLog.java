package eu.uptake.assistance;

import eu.uptake.casefile.Case;
import eu.uptake.platform.Actor;
import eu.uptake.platform.Sql;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What was done for the services of all cases, line by line; a line is never changed, only corrected by another. */
@Repository
public class ServiceLog {

    private final JdbcClient jdbc;
    private final HoursCheck check;
    private final Clock clock;

    ServiceLog(JdbcClient jdbc, HoursCheck check, Clock clock) {
        this.jdbc = jdbc;
        this.check = check;
        this.clock = clock;
    }

    /**
     * An entry of the log of a service, or a correction of one, whose hours may be negative.
     *
     * @param why it was corrected, or added to a month that both had signed
     */
    public record Logged(
            String service,
            LocalDate on,
            @Nullable String mode,
            @Nullable String summary,
            BigDecimal hours,
            @Nullable String why,
            @Nullable String person) {}

    /** Of a case, oldest first. */
    public List<Logged> of(Case file) {
        return jdbc.sql("""
                        SELECT l.*, p.name AS person_name FROM service_log l
                            JOIN planned_service s ON s.id = l.service_id LEFT JOIN person p ON p.id = l.person_id
                        WHERE s.case_id = :id ORDER BY l.on_date, l.at, l.line""")
                .param("id", file.id())
                .query((row, n) -> new Logged(
                        row.getString("service_id"),
                        row.getObject("on_date", LocalDate.class),
                        row.getString("mode"),
                        row.getString("summary"),
                        row.getBigDecimal("hours"),
                        row.getString("reason"),
                        row.getString("person_name")))
                .list();
    }

    /** Adds what was done in one round of delivery. @throws HoursRefused if these hours cannot be */
    public void add(String service, List<LogLine> lines, long person) {
        check.log(person, lines);
        write(service, lines, person, null);
    }

    /** Services that this person leads, advises the company of, or has worked for, by company. */
    public List<WorkSubject> subjects(long person) {
        return jdbc.sql("""
                        SELECT s.id, s.code, s.title, c.number, c.company_name
                        FROM planned_service s JOIN case_file c ON c.id = s.case_id
                        WHERE s.state <> 'PROPOSED' AND (s.lead_id = :person OR c.advisor_id = :person
                            OR EXISTS (SELECT 1 FROM service_log l WHERE l.service_id = s.id AND l.person_id = :person))
                        ORDER BY c.company_name, s.position, s.id FETCH FIRST 500 ROWS ONLY""")
                .param("person", person)
                .query((row, n) -> new WorkSubject(
                        row.getString("id"),
                        row.getString("code"),
                        row.getString("title"),
                        row.getString("number"),
                        row.getString("company_name")))
                .list();
    }

    /**
     * Adds a line that was forgotten, for a service that may be over and in a month that both may have signed: such a
     * month is to be signed anew by both.
     *
     * @param why it comes late
     * @throws HoursRefused if these hours cannot be
     * @throws NoSuchTimesheet if this is no service of theirs
     */
    @Transactional
    public void addForgotten(Actor actor, String service, LogLine line, String why) {
        if (why.isBlank() || why.length() > Hours.LONGEST_REASON) {
            throw new IllegalArgumentException("A forgotten line has a reason");
        }
        if (subjects(actor.person()).stream().noneMatch(subject -> subject.id().equals(service))) {
            throw new NoSuchTimesheet("service " + service);
        }
        check.forgotten(actor.person(), line);
        write(service, List.of(line), actor.person(), why.strip());
    }

    private void write(String service, List<LogLine> lines, long person, @Nullable String why) {
        var round = jdbc.sql("SELECT COALESCE(MAX(submission_round), 0) + 1 FROM service_log WHERE service_id = :id")
                .param("id", service)
                .query(Integer.class)
                .single();
        for (int line = 0; line < lines.size(); line++) {
            var entry = lines.get(line);
            jdbc.sql("""
                            INSERT INTO service_log (service_id, submission_round, line, on_date, kind, mode, summary,
                                people, hours, person_id, at, reason)
                            VALUES (:service, :round, :line, :on, :kind, :mode, :summary, :people, :hours, :person,
                                :at, :why)""")
                    .param("service", service)
                    .param("round", round)
                    .param("line", line)
                    .param("on", entry.on())
                    .param("kind", entry.kind())
                    .param("mode", entry.mode())
                    .param("summary", entry.summary())
                    .param("people", entry.people())
                    .param("hours", entry.hours())
                    .param("person", person)
                    .param("at", Sql.at(clock.instant()))
                    .param("why", why)
                    .update();
        }
    }
}
