package eu.uptake.assistance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A person's contract in all its stretches. Where none is on record the person counts as working full time; that nobody
 * recorded one is said, not guessed away.
 */
public record Contract(List<Employment> stretches) {

    private static final int SCALE = 10;

    public boolean isKnown() {
        return !stretches.isEmpty();
    }

    /** Whether the person was employed that day, as far as is known. */
    public boolean covers(LocalDate day) {
        return !isKnown() || on(day).isPresent();
    }

    public Optional<Employment> on(LocalDate day) {
        return stretches.stream().filter(stretch -> stretch.covers(day)).findFirst();
    }

    /** Hours of a working day of this person. */
    public BigDecimal hoursOf(LocalDate day, WorkingTime rule) {
        if (!isKnown()) {
            return rule.hoursPerDay();
        }
        return on(day).map(stretch ->
                        fullDay(stretch, rule).multiply(stretch.share()).setScale(2, RoundingMode.HALF_UP))
                .orElse(BigDecimal.ZERO);
    }

    /**
     * What was worked in what the ceiling is counted in; each day by its own full day, for a contract may change or end
     * between two of them.
     */
    public BigDecimal counted(Map<LocalDate, BigDecimal> hours, WorkingTime rule) {
        Map<BigDecimal, BigDecimal> byFullDay = new TreeMap<>();
        hours.forEach((day, worked) -> byFullDay.merge(hoursPerDay(day, rule), worked, BigDecimal::add));
        return rule.counted(byFullDay);
    }

    /** Hours that make one day-equivalent: those of a full day by contract, else what the rule assumes. */
    BigDecimal hoursPerDay(LocalDate day, WorkingTime rule) {
        return on(day).map(stretch -> fullDay(stretch, rule)).orElse(rule.hoursPerDay());
    }

    private static BigDecimal fullDay(Employment stretch, WorkingTime rule) {
        return Objects.requireNonNullElse(stretch.hoursPerDay(), rule.hoursPerDay());
    }

    /**
     * The ceiling of a year, less for who is not employed all of it or works part time: 1 720 hours “or corresponding
     * pro-rata” (model grant agreement 2014–2020, Article 6.2.A), and so with 215 days (corporate model grant agreement,
     * Article 6.2.A.1). Hours are rounded down to quarters, days to halves.
     */
    public BigDecimal ceiling(Year year, WorkingTime rule) {
        if (!isKnown()) {
            return rule.ceiling();
        }
        var days = BigDecimal.valueOf(year.length());
        return stretches.stream()
                .map(stretch -> stretch.share()
                        .multiply(BigDecimal.valueOf(stretch.days(year.atDay(1), year.atDay(year.length()))))
                        .divide(days, SCALE, RoundingMode.HALF_UP))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .multiply(rule.ceiling())
                .divide(rule.step(), 0, RoundingMode.FLOOR)
                .multiply(rule.step());
    }
}
