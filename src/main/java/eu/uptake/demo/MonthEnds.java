package eu.uptake.demo;

import eu.uptake.assistance.Absence;
import eu.uptake.assistance.Absences;
import eu.uptake.assistance.Contracts;
import eu.uptake.assistance.Employment;
import eu.uptake.assistance.Hours;
import eu.uptake.assistance.MonthOfHours;
import eu.uptake.assistance.PersonMonth;
import eu.uptake.assistance.Timesheets;
import eu.uptake.assistance.WorkMonths;
import eu.uptake.platform.Actor;
import eu.uptake.platform.Moments;
import eu.uptake.registry.People;
import eu.uptake.registry.Role;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * What happens with the hours when a month is over: people sign, the office signs second. Of the last two months
 * something is left to look at: a signature that is late, one that waits, one that was refused, and a correction.
 */
@Component
@Profile("demo")
class MonthEnds {

    private static final int SIGNED_ON = 9;
    private static final int SECOND_ON = 11;
    private static final int CORRECTED_ON = 14;
    private static final int AWAY = 3;
    private static final BigDecimal PART_TIME = new BigDecimal("0.8");

    private final Meanwhile meanwhile;
    private final Timesheets timesheets;
    private final Hours hours;
    private final Contracts contracts;
    private final Absences absences;
    private final WorkMonths workMonths;
    private final People people;
    private final Moments moments;

    MonthEnds(
            Meanwhile meanwhile,
            Timesheets timesheets,
            Hours hours,
            Contracts contracts,
            Absences absences,
            WorkMonths workMonths,
            People people,
            Moments moments) {
        this.meanwhile = meanwhile;
        this.timesheets = timesheets;
        this.hours = hours;
        this.contracts = contracts;
        this.absences = absences;
        this.workMonths = workMonths;
        this.people = people;
        this.moments = moments;
    }

    /** From the month of the first moment to the last that could be signed by both until now. */
    void plan(Instant from, Instant now) {
        var last = YearMonth.from(now.atZone(ZoneOffset.UTC)).minusMonths(1);
        while (!after(last, CORRECTED_ON).isBefore(now)) {
            last = last.minusMonths(1);
        }
        var first = YearMonth.from(from.atZone(ZoneOffset.UTC));
        for (var month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            plan(month, month.equals(last), month.equals(last.minusMonths(1)));
        }
    }

    private void plan(YearMonth month, boolean isLast, boolean isBeforeLast) {
        meanwhile.add(after(month, SIGNED_ON), () -> sign(month, isBeforeLast ? 1 : -1));
        meanwhile.add(after(month, SECOND_ON), () -> second(month, isLast));
        if (isBeforeLast) {
            meanwhile.add(after(month, CORRECTED_ON), () -> correct(month));
        }
    }

    private static Instant after(YearMonth month, int day) {
        return month.plusMonths(1).atDay(day).atTime(LocalTime.of(9, 30)).toInstant(ZoneOffset.UTC);
    }

    /** And of the month that runs: somebody works part time, somebody was away. */
    void playTheMonthThatRuns() {
        var month = YearMonth.from(moments.today());
        var working = timesheets.of(month);
        for (int n = 0; n < Math.min(AWAY, working.size()); n++) {
            away(working.get(n).person(), month, n == 0 ? Absence.Kind.HOLIDAY : Absence.Kind.OTHER, n == 0);
        }
    }

    private void away(long person, YearMonth month, Absence.Kind kind, boolean partTime) {
        var since = LocalDate.of(month.getYear(), 1, 1);
        var share = partTime ? PART_TIME : BigDecimal.ONE;
        contracts.record(person, new Employment(since, null, share, null), office());
        var worked = new MonthOfHours(month, hours.of(person, month));
        workMonths.of(person, month).open(worked, moments.today()).stream()
                .findFirst()
                .ifPresent(day -> absences.away(people.actor(person).orElseThrow(), day, day, kind, false));
    }

    /** @param but whoever forgets it, by their place in the list */
    private void sign(YearMonth month, int but) {
        var worked = timesheets.of(month);
        for (int n = 0; n < worked.size(); n++) {
            if (n != but && worked.get(n).standing().isToBeSigned()) {
                timesheets.sign(actor(worked.get(n)), month);
            }
        }
    }

    private void second(YearMonth month, boolean isLast) {
        var office = office();
        int n = 0;
        for (var sheet : timesheets.waiting()) {
            if (!sheet.month().equals(month) || isLast && n++ == 0) {
                continue;
            }
            if (isLast && n == 2) {
                timesheets.sendBack(
                        office, sheet.id(), "The day at the pilot line is missing, and the travel is not ours to pay.");
                n++;
            } else {
                timesheets.countersign(office, sheet.id());
            }
        }
    }

    private void correct(YearMonth month) {
        timesheets.of(month).stream().reduce((one, later) -> later).ifPresent(worked -> {
            var person = actor(worked);
            var line = hours.of(worked.person(), month).get(0);
            hours.correct(person, line.id(), new BigDecimal("-0.5"), "The lunch break was counted in.");
            timesheets.countersign(office(), timesheets.sign(person, month));
        });
    }

    private Actor office() {
        return people.actor(people.contacts(Role.COORDINATOR).get(0).id()).orElseThrow();
    }

    private Actor actor(PersonMonth worked) {
        return people.actor(worked.person()).orElseThrow();
    }
}
