package eu.uptake.assistance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** The months of people as their contracts, their countries' calendars and their absences make them. */
@Component
public class WorkMonths {

    private final WorkDays days;
    private final Contracts contracts;
    private final Absences absences;
    private final WorkingTimes times;

    WorkMonths(WorkDays days, Contracts contracts, Absences absences, WorkingTimes times) {
        this.days = days;
        this.contracts = contracts;
        this.absences = absences;
        this.times = times;
    }

    public WorkMonth of(long person, YearMonth month) {
        var contract = contracts.of(person);
        var away = absences.of(person, month);
        Map<LocalDate, BigDecimal> hours = new TreeMap<>();
        days.of(person, contract, month.atDay(1), month.atEndOfMonth())
                .forEach(day -> hours.put(day, left(contract.hoursOf(day, times.on(day)), day, away)));
        return new WorkMonth(contract, hours, away);
    }

    private static BigDecimal left(BigDecimal full, LocalDate day, List<Absence> away) {
        return away.stream()
                .filter(absence -> absence.on().equals(day))
                .findFirst()
                .map(absence -> absence.roomIn(full))
                .orElse(full);
    }
}
