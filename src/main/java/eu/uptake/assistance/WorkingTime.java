package eu.uptake.assistance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;

/**
 * How working time is counted and what is too much of it, from a day on. Grants of 2020 count hours, at most 1 720 a year
 * over all EU grants (model grant agreement 2014–2020, Article 6.2.A); those from 2021 on day-equivalents, rounded to half
 * days, at most 215 (corporate model grant agreement, Article 6.2.A.1).
 *
 * @param ceiling of a person's year over all EU grants, in hours or days
 * @param hoursPerDay by which hours become days
 * @param warnAbove hours of a day above which people are asked whether it is right
 * @param mostInADay hours of a day that nobody can pass
 * @param lateAfterDays days after its end by which a month should be signed
 */
public record WorkingTime(
        String model,
        LocalDate validFrom,
        BigDecimal ceiling,
        BigDecimal hoursPerDay,
        BigDecimal warnAbove,
        BigDecimal mostInADay,
        int lateAfterDays,
        String source,
        String sourceFrench) {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final BigDecimal HALF_DAY = new BigDecimal("0.5");
    private static final BigDecimal QUARTER = new BigDecimal("0.25");

    static WorkingTime of(CSVRecord row) {
        return new WorkingTime(
                row.get("model"),
                LocalDate.parse(row.get("valid_from")),
                new BigDecimal(row.get("ceiling")),
                new BigDecimal(row.get("hours_per_day")),
                new BigDecimal(row.get("warn_above")),
                new BigDecimal(row.get("most_in_a_day")),
                Integer.parseInt(row.get("late_after_days")),
                row.get("source"),
                row.get("source_fr"));
    }

    public String source(Locale reader) {
        return reader.getLanguage().equals("fr") ? sourceFrench : source;
    }

    public boolean inDays() {
        return model.startsWith("DAYS");
    }

    /** In which the ceiling is counted. */
    BigDecimal step() {
        return inDays() ? HALF_DAY : QUARTER;
    }

    /**
     * Hours in what the ceiling is counted in, rounded once.
     *
     * @param hours worked on days of which so many hours are a full one
     */
    BigDecimal counted(Map<BigDecimal, BigDecimal> hours) {
        if (!inDays()) {
            return hours.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        }
        var days = BigDecimal.ZERO; // a fraction, so that nothing is rounded before the end
        var of = BigDecimal.ONE;
        for (var worked : hours.entrySet()) {
            days = days.multiply(worked.getKey()).add(worked.getValue().multiply(of));
            of = of.multiply(worked.getKey());
        }
        return days.multiply(TWO).divide(of, 0, RoundingMode.HALF_UP).divide(TWO, 1, RoundingMode.UNNECESSARY);
    }

    public boolean isLate(YearMonth month, LocalDate today) {
        return today.isAfter(month.atEndOfMonth().plusDays(lateAfterDays));
    }
}
