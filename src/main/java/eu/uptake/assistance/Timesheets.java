package eu.uptake.assistance;

import eu.uptake.platform.Actor;
import eu.uptake.platform.Moments;
import eu.uptake.registry.People;
import eu.uptake.registry.Role;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The signed months: the person signs their hours, a coordinator signs second, and from then on the month changes by
 * corrections only, each of which makes a new version that both sign again. Nobody signs second what is their own.
 */
@Repository
public class Timesheets {

    private final JdbcClient jdbc;
    private final TimesheetRows rows;
    private final MonthContents contents;
    private final Hours hours;
    private final WorkingTimes times;
    private final People people;
    private final Moments moments;

    Timesheets(
            JdbcClient jdbc,
            TimesheetRows rows,
            MonthContents contents,
            Hours hours,
            WorkingTimes times,
            People people,
            Moments moments) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.contents = contents;
        this.hours = hours;
        this.times = times;
        this.people = people;
        this.moments = moments;
    }

    /** Whether the hours of that person are for this one to see: their own, or a coordinator's to sign. */
    public static boolean mayRead(Actor actor, long person) {
        return actor.person() == person || actor.has(Role.COORDINATOR);
    }

    /** Whether somebody works for the programme, and so may have hours. */
    public static boolean isStaff(Actor actor) {
        return Role.STAFF.stream().anyMatch(actor::has);
    }

    /** Newest first. */
    public List<Timesheet> versions(long person, YearMonth month) {
        return rows.versions(person, month);
    }

    /** @throws NoSuchTimesheet if there is none, or none for this person */
    public Timesheet find(Actor actor, String id) {
        return rows.find(id).filter(sheet -> mayRead(actor, sheet.person())).orElseThrow(() -> new NoSuchTimesheet(id));
    }

    public SignedMonth content(Timesheet sheet) {
        return contents.read(sheet);
    }

    public MonthStanding standing(long person, YearMonth month) {
        return standing(month, new MonthOfHours(month, hours.of(person, month)).newestLine(), versions(person, month));
    }

    private MonthStanding standing(YearMonth month, long newestLine, List<Timesheet> versions) {
        return MonthStanding.of(month, newestLine, versions, times.on(month.atEndOfMonth()), moments.today());
    }

    /** Months of that person that should have been signed by now, oldest first. */
    public List<YearMonth> late(long person) {
        var newest = jdbc.sql("""
                        SELECT EXTRACT(YEAR FROM on_date) AS y, EXTRACT(MONTH FROM on_date) AS m, MAX(id) AS newest
                        FROM service_log WHERE person_id = :person AND on_date < :before
                        GROUP BY EXTRACT(YEAR FROM on_date), EXTRACT(MONTH FROM on_date) ORDER BY y, m""")
                .param("person", person)
                .param("before", YearMonth.from(moments.today()).atDay(1))
                .query((row, n) -> Map.entry(YearMonth.of(row.getInt("y"), row.getInt("m")), row.getLong("newest")))
                .list();
        return newest.stream()
                .filter(month -> standing(month.getKey(), month.getValue(), versions(person, month.getKey()))
                        == MonthStanding.LATE)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Everybody who worked in that month; the caller has checked that the reader is a coordinator. */
    public List<PersonMonth> of(YearMonth month) {
        Map<Long, List<Timesheet>> signed = new HashMap<>();
        rows.of(month)
                .forEach(sheet -> signed.computeIfAbsent(sheet.person(), unseen -> new ArrayList<>())
                        .add(sheet));
        return jdbc.sql("""
                        SELECT p.id, p.name, SUM(l.hours) AS worked, MAX(l.id) AS newest
                        FROM service_log l JOIN person p ON p.id = l.person_id
                        WHERE l.on_date BETWEEN :from AND :to GROUP BY p.id, p.name ORDER BY p.name, p.id
                        FETCH FIRST\s""" + TimesheetRows.MOST_PEOPLE + " ROWS ONLY")
                .param("from", month.atDay(1))
                .param("to", month.atEndOfMonth())
                .query((row, n) -> {
                    var versions = signed.getOrDefault(row.getLong("id"), List.of());
                    return new PersonMonth(
                            row.getLong("id"),
                            row.getString("name"),
                            row.getBigDecimal("worked"),
                            standing(month, row.getLong("newest"), versions),
                            versions.isEmpty() ? null : versions.get(0));
                })
                .list();
    }

    /** Versions that wait for their second signature, the longest waiting first; a coordinator's to see. */
    public List<Timesheet> waiting() {
        return rows.waiting();
    }

    /**
     * The person signs their month as it stands.
     *
     * @return the version's id
     * @throws TimesheetRefused if there is nothing new to sign, or the month is not over
     */
    @Transactional
    public String sign(Actor actor, YearMonth month) {
        people.hold(actor.person());
        var versions = versions(actor.person(), month);
        var worked = new MonthOfHours(month, hours.of(actor.person(), month));
        if (!standing(month, worked.newestLine(), versions).isToBeSigned()) {
            throw new TimesheetRefused(TimesheetRefused.Why.NOTHING_TO_SIGN);
        }
        var version = versions.isEmpty() ? 1 : versions.get(0).version() + 1;
        var home = contents.home(actor).id();
        return rows.insert(actor, home, worked, version, contents.write(actor, worked, version));
    }

    /** The person's own signature, as long as nobody has signed second. @throws TimesheetRefused if somebody has */
    @Transactional
    public void takeBack(Actor actor, String id) {
        var sheet = find(actor, id);
        if (sheet.person() != actor.person()) {
            throw new NoSuchTimesheet(id);
        }
        settle(id, TimesheetState.TAKEN_BACK, actor, null);
    }

    /** @throws TimesheetRefused if it is one's own, or waits no more */
    @Transactional
    public void countersign(Actor actor, String id) {
        second(actor, id);
        settle(id, TimesheetState.LOCKED, actor, null);
    }

    /** Gives it back to the person. @throws TimesheetRefused if it is one's own, or waits no more */
    @Transactional
    public void sendBack(Actor actor, String id, String reason) {
        if (reason.isBlank() || reason.length() > Hours.LONGEST_REASON) {
            throw new IllegalArgumentException("Who returns a month says why");
        }
        second(actor, id);
        settle(id, TimesheetState.RETURNED, actor, reason.strip());
    }

    private void second(Actor actor, String id) {
        if (find(actor, id).person() == actor.person()) {
            throw new TimesheetRefused(TimesheetRefused.Why.FOUR_EYES);
        }
    }

    private void settle(String id, TimesheetState state, Actor by, @Nullable String reason) {
        if (!rows.settle(id, state, by, reason)) {
            throw new TimesheetRefused(TimesheetRefused.Why.NOT_WAITING);
        }
    }
}
