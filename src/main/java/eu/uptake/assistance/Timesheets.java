package eu.uptake.assistance;

import eu.uptake.platform.Actor;
import eu.uptake.platform.Moments;
import eu.uptake.platform.Sql;
import eu.uptake.registry.Organisation;
import eu.uptake.registry.Organisations;
import eu.uptake.registry.People;
import eu.uptake.registry.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * The signed months: the person signs their hours, a coordinator signs second, and from then on the month changes by
 * corrections only, each of which makes a new version that both sign again. Nobody signs second what is their own.
 */
@Repository
public class Timesheets {

    private static final int MOST_PEOPLE = 1000;

    private final JdbcClient jdbc;
    private final Hours hours;
    private final WorkingTimes times;
    private final People people;
    private final Organisations organisations;
    private final Action action;
    private final JsonMapper json;
    private final Moments moments;
    private final Clock clock;

    Timesheets(
            JdbcClient jdbc,
            Hours hours,
            WorkingTimes times,
            People people,
            Organisations organisations,
            Action action,
            JsonMapper json,
            Moments moments,
            Clock clock) {
        this.jdbc = jdbc;
        this.hours = hours;
        this.times = times;
        this.people = people;
        this.organisations = organisations;
        this.action = action;
        this.json = json;
        this.moments = moments;
        this.clock = clock;
    }

    /** Whether the hours of that person are for this one to see: their own, or a coordinator's to sign. */
    public static boolean mayRead(Actor actor, long person) {
        return actor.person() == person || actor.has(Role.COORDINATOR);
    }

    /** Newest first. */
    public List<Timesheet> versions(long person, YearMonth month) {
        return jdbc.sql(
                        "SELECT * FROM timesheet WHERE person_id = :person AND month_key = :month ORDER BY version DESC")
                .param("person", person)
                .param("month", month.toString())
                .query(Timesheets::read)
                .list();
    }

    /** @throws NoSuchTimesheet if there is none, or none for this person */
    public Timesheet find(Actor actor, String id) {
        return jdbc.sql("SELECT * FROM timesheet WHERE id = :id")
                .param("id", id)
                .query(Timesheets::read)
                .optional()
                .filter(sheet -> mayRead(actor, sheet.person()))
                .orElseThrow(() -> new NoSuchTimesheet(id));
    }

    public SignedMonth content(Timesheet sheet) {
        return json.readValue(sheet.content(), SignedMonth.class);
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
        jdbc.sql("SELECT * FROM timesheet WHERE month_key = :month ORDER BY version DESC")
                .param("month", month.toString())
                .query(Timesheets::read)
                .list()
                .forEach(sheet -> signed.computeIfAbsent(sheet.person(), unseen -> new ArrayList<>())
                        .add(sheet));
        return jdbc.sql("""
                        SELECT p.id, p.name, SUM(l.hours) AS worked, MAX(l.id) AS newest
                        FROM service_log l JOIN person p ON p.id = l.person_id
                        WHERE l.on_date BETWEEN :from AND :to GROUP BY p.id, p.name ORDER BY p.name, p.id
                        FETCH FIRST\s""" + MOST_PEOPLE + " ROWS ONLY")
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
        return jdbc.sql("SELECT * FROM timesheet WHERE state = 'SIGNED' ORDER BY signed_at, id FETCH FIRST "
                        + MOST_PEOPLE + " ROWS ONLY")
                .query(Timesheets::read)
                .list();
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
        var home = home(actor);
        var version = versions.isEmpty() ? 1 : versions.get(0).version() + 1;
        var content = json.writeValueAsString(content(actor, home, worked, version));
        return insert(actor, home, worked, version, content);
    }

    private SignedMonth content(Actor actor, Organisation home, MonthOfHours worked, int version) {
        var rule = times.on(worked.month().atEndOfMonth());
        return new SignedMonth(
                action.title(),
                action.number(),
                home.name(),
                actor.name(),
                worked.month().toString(),
                version,
                rule.model(),
                worked.total(),
                rule.counted(worked.total()),
                worked.lines().stream().map(SignedMonth.Line::of).toList());
    }

    /** The beneficiary that declares a person's hours: the centre they work for. */
    private Organisation home(Actor actor) {
        var centres = actor.organisationsAs(Role.CENTRE.toArray(String[]::new));
        var all = centres.isEmpty() ? actor.organisationsAs(Role.STAFF.toArray(String[]::new)) : centres;
        return organisations.get(all.stream().min(Long::compare).orElseThrow());
    }

    private String insert(Actor actor, Organisation home, MonthOfHours worked, int version, String content) {
        var id = UUID.randomUUID().toString();
        jdbc.sql("""
                        INSERT INTO timesheet (id, person_id, organisation_id, month_key, version, state, hours,
                            newest_line, content, sha256, person_name, signed_at)
                        VALUES (:id, :person, :home, :month, :version, 'SIGNED', :hours, :newest, :content, :sha256,
                            :name, :now)""")
                .param("id", id)
                .param("person", actor.person())
                .param("home", home.id())
                .param("month", worked.month().toString())
                .param("version", version)
                .param("hours", worked.total())
                .param("newest", worked.newestLine())
                .param("content", content)
                .param("sha256", Checksum.of(content))
                .param("name", actor.name())
                .param("now", Sql.at(clock.instant()))
                .update();
        return id;
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
        var settled = jdbc.sql("UPDATE timesheet SET state = :state, second_id = :by, second_name = :name,"
                        + " second_at = :now, reason = :reason WHERE id = :id AND state = 'SIGNED'")
                .param("state", state.name())
                .param("by", by.person())
                .param("name", by.name())
                .param("now", Sql.at(clock.instant()))
                .param("reason", reason)
                .param("id", id)
                .update();
        if (settled == 0) {
            throw new TimesheetRefused(TimesheetRefused.Why.NOT_WAITING);
        }
    }

    private static Timesheet read(ResultSet row, int n) throws SQLException {
        return new Timesheet(
                row.getString("id"),
                row.getLong("person_id"),
                row.getString("person_name"),
                YearMonth.parse(row.getString("month_key")),
                row.getInt("version"),
                TimesheetState.valueOf(row.getString("state")),
                row.getBigDecimal("hours"),
                row.getLong("newest_line"),
                row.getString("content"),
                row.getString("sha256"),
                Sql.instant(row, "signed_at"),
                row.getString("second_name"),
                Sql.instantOrNull(row, "second_at"),
                row.getString("reason"),
                Sql.instantOrNull(row, "anonymised_at"));
    }
}
