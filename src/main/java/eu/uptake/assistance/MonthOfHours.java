package eu.uptake.assistance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A person's month as a table: days down, services across. */
public record MonthOfHours(YearMonth month, List<LoggedLine> lines) {

    public BigDecimal total() {
        return sum(line -> true);
    }

    /** The days on which something was done. */
    public List<LocalDate> days() {
        return lines.stream().map(LoggedLine::on).distinct().sorted().toList();
    }

    /** One line of each service, the case with the first day first. */
    public Collection<LoggedLine> services() {
        return lines.stream()
                .collect(Collectors.toMap(
                        LoggedLine::service, Function.identity(), (first, later) -> first, LinkedHashMap::new))
                .values();
    }

    /** Nothing where the service was not worked on that day. */
    public @Nullable BigDecimal at(LocalDate day, String service) {
        Predicate<LoggedLine> there =
                line -> line.on().equals(day) && line.service().equals(service);
        return lines.stream().anyMatch(there) ? sum(there) : null;
    }

    /** The days on which something was done, with what it adds up to. */
    public Map<LocalDate, BigDecimal> byDay() {
        return lines.stream().collect(Collectors.toMap(LoggedLine::on, LoggedLine::hours, BigDecimal::add));
    }

    public BigDecimal ofDay(LocalDate day) {
        return sum(line -> line.on().equals(day));
    }

    public BigDecimal ofService(String service) {
        return sum(line -> line.service().equals(service));
    }

    /** With more hours than the rules of its day hold usual. */
    public List<LocalDate> longDays(WorkingTimes times) {
        return days().stream()
                .filter(day -> ofDay(day).compareTo(times.on(day).warnAbove()) > 0)
                .toList();
    }

    long newestLine() {
        return lines.stream().mapToLong(LoggedLine::id).max().orElse(0);
    }

    private BigDecimal sum(Predicate<LoggedLine> which) {
        Stream<BigDecimal> hours = lines.stream().filter(which).map(LoggedLine::hours);
        return hours.reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
