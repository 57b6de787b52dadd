package eu.uptake.assistance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a person's month has room for: the working days of their contract, less the days away.
 *
 * @param hours of each working day, by contract, less what of it the person was away
 */
public record WorkMonth(Contract contract, Map<LocalDate, BigDecimal> hours, List<Absence> absences) {

    public BigDecimal expected() {
        return hours.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Nothing on a day that is no working day. */
    public @Nullable BigDecimal at(LocalDate day) {
        return hours.get(day);
    }

    public @Nullable Absence away(LocalDate day) {
        return find(day).orElse(null);
    }

    private Optional<Absence> find(LocalDate day) {
        return absences.stream().filter(absence -> absence.on().equals(day)).findFirst();
    }

    /** Working days until today on which nothing is written down, neither work nor absence. */
    public List<LocalDate> open(MonthOfHours worked, LocalDate today) {
        return hours.keySet().stream()
                .filter(day -> !day.isAfter(today)
                        && find(day).isEmpty()
                        && worked.ofDay(day).signum() == 0)
                .sorted()
                .toList();
    }
}
