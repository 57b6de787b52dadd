package eu.uptake.process;

import eu.uptake.assessment.NeedsAssessment;
import eu.uptake.casefile.Cases;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The times that models name in their timers; the country is the company's. */
@Component
public class WorkingDays {

    /** Working days between reminders: after 3, 7 and 12 days, and 20 for the coordinator (domain rules, section 5.1). */
    private static final int[] STEPS = {3, 4, 5, 8};

    private final WorkingCalendar calendar;
    private final Cases cases;
    private final NeedsAssessment assessment;
    private final Clock clock;

    WorkingDays(WorkingCalendar calendar, Cases cases, NeedsAssessment assessment, Clock clock) {
        this.calendar = calendar;
        this.cases = cases;
        this.assessment = assessment;
        this.clock = clock;
    }

    /** So many working days from now, at this time of the day. */
    public Date after(DelegateExecution execution, long days) {
        var country = cases.get(execution.getProcessBusinessKey()).country();
        var now = clock.instant().atZone(WorkingCalendar.ZONE);
        return Date.from(calendar.plus(now.toLocalDate(), Math.toIntExact(days), country)
                .atTime(now.toLocalTime())
                .atZone(WorkingCalendar.ZONE)
                .toInstant());
    }

    /** So many months from now. */
    public Date months(DelegateExecution execution, long months) {
        return Date.from(
                clock.instant().atZone(WorkingCalendar.ZONE).plusMonths(months).toInstant());
    }

    /** So many months after the company was first measured, and not before now. */
    public Date sinceFirstMeasured(DelegateExecution execution, long months) {
        return Date.from(assessment.due(cases.get(execution.getProcessBusinessKey()), months));
    }

    /** Eight o'clock on the day held by that variable as ISO text; tomorrow if it is over or empty. */
    public Date on(DelegateExecution execution, String variable) {
        var tomorrow = clock.instant().plus(1, ChronoUnit.DAYS);
        if (!(execution.getVariable(variable) instanceof String day) || day.isBlank()) {
            return Date.from(tomorrow);
        }
        Instant wanted = LocalDate.parse(day)
                .atTime(LocalTime.of(8, 0))
                .atZone(WorkingCalendar.ZONE)
                .toInstant();
        return Date.from(wanted.isAfter(clock.instant()) ? wanted : tomorrow);
    }

    /** When the next reminder is due, by how many were sent. */
    public Date nextReminder(DelegateExecution execution) {
        var sent = execution.getVariable("reminders") instanceof Long n ? n.intValue() : 0;
        return after(execution, STEPS[Math.min(sent, STEPS.length - 1)]);
    }
}
