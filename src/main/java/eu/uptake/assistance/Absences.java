package eu.uptake.assistance;

import eu.uptake.platform.Actor;
import eu.uptake.platform.Sql;
import eu.uptake.registry.People;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * When people were away: time records must match those of leave, so there are no hours on such a day and no absence on a
 * day with hours. Each writes their own; a month that was signed keeps what was signed.
 */
@Repository
public class Absences {

    /** Days that can be entered at once. */
    public static final int LONGEST = 92;

    private static final String INSERT = """
            INSERT INTO absence (person_id, on_date, kind, half, recorded_at)
            VALUES (:person, :on, :kind, :half, :now)""";

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate rows;
    private final People people;
    private final MonthStates months;
    private final WorkDays days;
    private final HourSums sums;
    private final WorkingTimes times;
    private final Contracts contracts;
    private final Clock clock;

    Absences(
            JdbcClient jdbc,
            NamedParameterJdbcTemplate rows,
            People people,
            MonthStates months,
            WorkDays days,
            HourSums sums,
            WorkingTimes times,
            Contracts contracts,
            Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.people = people;
        this.months = months;
        this.days = days;
        this.sums = sums;
        this.times = times;
        this.contracts = contracts;
        this.clock = clock;
    }

    public List<Absence> of(long person, YearMonth month) {
        return between(person, month.atDay(1), month.atEndOfMonth());
    }

    Optional<Absence> on(long person, LocalDate day) {
        return between(person, day, day).stream().findFirst();
    }

    private List<Absence> between(long person, LocalDate first, LocalDate last) {
        return jdbc.sql("SELECT * FROM absence WHERE person_id = :person AND on_date BETWEEN :first AND :last"
                        + " ORDER BY on_date")
                .param("person", person)
                .param("first", first)
                .param("last", last)
                .query(Absences::read)
                .list();
    }

    /**
     * The person was away on every working day from the first to the last.
     *
     * @return how many days that makes
     * @throws AbsenceRefused if there are hours on one of them, or its month is signed
     */
    @Transactional
    public int away(Actor actor, LocalDate first, LocalDate last, Absence.Kind kind, boolean half) {
        if (last.isBefore(first)) {
            throw new AbsenceRefused(AbsenceRefused.Why.BACKWARDS, last);
        }
        if (last.isAfter(first.plusDays(LONGEST))) {
            throw new AbsenceRefused(AbsenceRefused.Why.TOO_LONG, last);
        }
        people.hold(actor.person());
        var contract = contracts.of(actor.person());
        var away = days.of(actor.person(), contract, first, last).stream()
                .map(day -> new Absence(day, kind, half))
                .toList();
        if (!away.isEmpty()) {
            check(actor.person(), contract, away);
            write(actor.person(), away);
        }
        return away.size();
    }

    private void check(long person, Contract contract, List<Absence> away) {
        Map<YearMonth, Boolean> open = new HashMap<>();
        var worked =
                sums.byDay(person, away.get(0).on(), away.get(away.size() - 1).on());
        for (var absence : away) {
            if (!open.computeIfAbsent(YearMonth.from(absence.on()), month -> months.isOpen(person, month))) {
                throw new AbsenceRefused(AbsenceRefused.Why.SIGNED, absence.on());
            }
            var hours = worked.getOrDefault(absence.on(), BigDecimal.ZERO);
            if (hours.compareTo(room(contract, absence)) > 0) {
                throw new AbsenceRefused(AbsenceRefused.Why.HOURS, absence.on());
            }
        }
    }

    private void write(long person, List<Absence> away) {
        jdbc.sql("DELETE FROM absence WHERE person_id = :person AND on_date IN (:days)")
                .param("person", person)
                .param("days", away.stream().map(Absence::on).toList())
                .update();
        var now = Sql.at(clock.instant());
        rows.batchUpdate(
                INSERT,
                away.stream()
                        .map(absence -> new MapSqlParameterSource("person", person)
                                .addValue("on", absence.on())
                                .addValue("kind", absence.kind().name())
                                .addValue("half", absence.half())
                                .addValue("now", now))
                        .toArray(SqlParameterSource[]::new));
    }

    /** Hours that fit beside an absence: half a day's, or none. */
    BigDecimal room(Contract contract, Absence absence) {
        return absence.roomIn(contract.hoursOf(absence.on(), times.on(absence.on())));
    }

    /** The person was there after all. @throws AbsenceRefused if the month is signed */
    @Transactional
    public void takeBack(Actor actor, LocalDate day) {
        people.hold(actor.person());
        if (!months.isOpen(actor.person(), YearMonth.from(day))) {
            throw new AbsenceRefused(AbsenceRefused.Why.SIGNED, day);
        }
        jdbc.sql("DELETE FROM absence WHERE person_id = :person AND on_date = :on")
                .param("person", actor.person())
                .param("on", day)
                .update();
    }

    private static Absence read(ResultSet row, int n) throws SQLException {
        return new Absence(
                row.getObject("on_date", LocalDate.class),
                Absence.Kind.valueOf(row.getString("kind")),
                row.getBoolean("half"));
    }
}
