package eu.uptake.assistance;

import eu.uptake.platform.Actor;
import eu.uptake.platform.Sql;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The hours that people have worked, as the logs of their services hold them, over all services and cases. */
@Repository
public class Hours {

    /** Characters of a reason. */
    public static final int LONGEST_REASON = 1000;

    private static final String LINES = """
            SELECT l.id, l.on_date, l.hours, l.service_id, l.mode, l.people, l.summary, l.corrects, l.reason,
                s.code, s.title, s.work_package, c.number, c.company_name
            FROM service_log l JOIN planned_service s ON s.id = l.service_id JOIN case_file c ON c.id = s.case_id
            WHERE l.person_id = :person AND\s""";

    private final JdbcClient jdbc;
    private final HourSums sums;
    private final HoursCheck check;
    private final Clock clock;

    Hours(JdbcClient jdbc, HourSums sums, HoursCheck check, Clock clock) {
        this.jdbc = jdbc;
        this.sums = sums;
        this.check = check;
        this.clock = clock;
    }

    /** By day, corrections behind what they correct. */
    public List<LoggedLine> of(long person, YearMonth month) {
        return jdbc.sql(LINES + "l.on_date BETWEEN :from AND :to ORDER BY l.on_date, COALESCE(l.corrects, l.id), l.id")
                .param("person", person)
                .param("from", month.atDay(1))
                .param("to", month.atEndOfMonth())
                .query(Hours::read)
                .list();
    }

    /** By day. */
    public Map<LocalDate, BigDecimal> inYear(long person, Year year) {
        return sums.byDay(person, year.atDay(1), year.atDay(year.length()));
    }

    /**
     * Adds to a line of one's own, or takes from it. A month that both had signed is to be signed anew afterwards.
     *
     * @param hours to add, in quarters; negative to take away
     * @throws HoursRefused if the line would have less than none, what is added may not be written on its day, or the
     *     month is signed and not yet countersigned
     * @throws NoSuchTimesheet if this is no line of theirs that could be corrected
     */
    @Transactional
    public void correct(Actor actor, long line, BigDecimal hours, String reason) {
        if (hours.signum() == 0 || !LogLine.inSteps(hours) || reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new IllegalArgumentException("A correction has quarters of an hour and a reason");
        }
        check.correction(actor.person(), line(actor.person(), line).on(), hours);
        if (sums.ofLine(line).add(hours).signum() < 0) {
            throw new HoursRefused(0, HoursRefused.Why.BELOW_ZERO, null);
        }
        insert(actor.person(), line, hours, reason.strip());
    }

    private LoggedLine line(long person, long id) {
        return jdbc.sql(LINES + "l.id = :id AND l.corrects IS NULL")
                .param("person", person)
                .param("id", id)
                .query(Hours::read)
                .optional()
                .orElseThrow(() -> new NoSuchTimesheet("line " + id));
    }

    private void insert(long person, long line, BigDecimal hours, String reason) {
        jdbc.sql("""
                        INSERT INTO service_log (service_id, submission_round, line, on_date, kind, mode, summary, hours,
                            person_id, at, corrects, reason)
                        SELECT l.service_id, (SELECT MAX(m.submission_round) + 1 FROM service_log m
                                WHERE m.service_id = l.service_id), 0, l.on_date, l.kind, l.mode, l.summary, :hours,
                            :person, :at, l.id, :reason
                        FROM service_log l WHERE l.id = :line""")
                .param("hours", hours)
                .param("person", person)
                .param("at", Sql.at(clock.instant()))
                .param("reason", reason)
                .param("line", line)
                .update();
    }

    private static LoggedLine read(ResultSet row, int n) throws SQLException {
        return new LoggedLine(
                row.getLong("id"),
                row.getObject("on_date", LocalDate.class),
                row.getBigDecimal("hours"),
                row.getString("service_id"),
                row.getString("code"),
                row.getString("title"),
                row.getString("work_package"),
                row.getString("number"),
                row.getString("company_name"),
                row.getString("mode"),
                row.getString("people"),
                row.getString("summary"),
                Sql.longOrNull(row, "corrects"),
                row.getString("reason"));
    }
}
