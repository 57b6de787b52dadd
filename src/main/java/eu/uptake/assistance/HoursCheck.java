package eu.uptake.assistance;

import eu.uptake.assistance.HoursRefused.Why;
import eu.uptake.platform.Moments;
import eu.uptake.registry.People;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Whether hours may be written, given all that the person has worked: none to come, none outside the contract, none on a
 * day away, no more than a day has, and none past a signature.
 */
@Component
class HoursCheck {

    private final People people;
    private final MonthStates months;
    private final HourSums sums;
    private final WorkingTimes times;
    private final Contracts contracts;
    private final Absences absences;
    private final Moments moments;

    HoursCheck(
            People people,
            MonthStates months,
            HourSums sums,
            WorkingTimes times,
            Contracts contracts,
            Absences absences,
            Moments moments) {
        this.people = people;
        this.months = months;
        this.sums = sums;
        this.times = times;
        this.contracts = contracts;
        this.absences = absences;
        this.moments = moments;
    }

    /**
     * Of a log that is handed in. Nobody else writes hours of this person until the transaction ends.
     *
     * @throws HoursRefused if one line may not be
     */
    void log(long person, List<LogLine> lines) {
        people.hold(person);
        for (int n = 0; n < lines.size(); n++) {
            var month = YearMonth.from(lines.get(n).on());
            if (months.isLocked(person, month)) {
                throw new HoursRefused(n, Why.LOCKED, month);
            }
        }
        check(person, lines);
    }

    /** Of a line that was forgotten, whether or not both have signed its month. @throws HoursRefused if it may not be */
    void forgotten(long person, LogLine line) {
        people.hold(person);
        check(person, List.of(line));
    }

    private void check(long person, List<LogLine> lines) {
        var contract = contracts.of(person);
        Map<LocalDate, BigDecimal> days = new HashMap<>();
        for (int n = 0; n < lines.size(); n++) {
            var on = lines.get(n).on();
            if (on.isAfter(moments.today())) {
                throw new HoursRefused(n, Why.FUTURE, null);
            }
            var day = days.computeIfAbsent(on, unseen -> sums.onDay(person, on))
                    .add(lines.get(n).hours());
            days.put(on, day);
            day(n, person, contract, on, day);
        }
    }

    /**
     * Of what is added to a line, or taken from it. Hours that a contract or an absence recorded later leaves out can
     * always be taken away.
     *
     * @throws HoursRefused if it may not be
     */
    void correction(long person, LocalDate on, BigDecimal hours) {
        people.hold(person);
        if (hours.signum() > 0) {
            day(0, person, contracts.of(person), on, sums.onDay(person, on).add(hours));
        } else {
            unsigned(0, person, on);
        }
    }

    private void unsigned(int line, long person, LocalDate on) {
        var month = YearMonth.from(on);
        if (months.isSigned(person, month)) {
            throw new HoursRefused(line, Why.SIGNED, month);
        }
    }

    /** @param hours that the day would have then */
    private void day(int line, long person, Contract contract, LocalDate on, BigDecimal hours) {
        unsigned(line, person, on);
        if (!contract.covers(on)) {
            throw new HoursRefused(line, Why.NO_CONTRACT, null);
        }
        var away = absences.on(person, on);
        if (away.isPresent() && hours.compareTo(absences.room(contract, away.get())) > 0) {
            throw new HoursRefused(line, away.get().half() ? Why.HALF_AWAY : Why.AWAY, null);
        }
        if (hours.compareTo(times.on(on).mostInADay()) > 0) {
            throw new HoursRefused(line, Why.DAY_FULL, null);
        }
    }
}
