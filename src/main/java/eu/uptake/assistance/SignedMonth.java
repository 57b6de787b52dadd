package eu.uptake.assistance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody signs: everything a monthly record of working time holds (model grant agreement, records of hours worked;
 * per day, with work package and a short description), as it was at that moment.
 *
 * @param number of the grant
 * @param month as 2026-03
 * @param absences of the month; nothing in what was signed before they were recorded
 * @param counted the hours in what the model counts, hours or day-equivalents
 */
public record SignedMonth(
        String action,
        String number,
        String beneficiary,
        String person,
        String month,
        int version,
        String model,
        BigDecimal hours,
        BigDecimal counted,
        List<Line> lines,
        @Nullable List<Away> absences) {

    /** A day on which the person did not work; records of working time must match those of leave. */
    public record Away(String day, String kind, boolean half) {

        public LocalDate on() {
            return LocalDate.parse(day);
        }

        static Away of(Absence absence) {
            return new Away(absence.on().toString(), absence.kind().name(), absence.half());
        }
    }

    public record Line(
            long id,
            String day,
            BigDecimal hours,
            String caseNumber,
            String company,
            String service,
            @Nullable String workPackage,
            @Nullable String summary,
            @Nullable Long corrects,
            @Nullable String reason) {

        public LocalDate on() {
            return LocalDate.parse(day);
        }

        static Line of(LoggedLine line) {
            return new Line(
                    line.id(),
                    line.on().toString(),
                    line.hours(),
                    line.number(),
                    line.company(),
                    line.code() + " " + line.title(),
                    line.workPackage(),
                    line.summary(),
                    line.corrects(),
                    line.reason());
        }
    }
}
