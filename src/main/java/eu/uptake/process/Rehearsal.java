package eu.uptake.process;

import eu.uptake.platform.MovableClock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Moves the time of the house and of the engine together, so that a demonstration can live through past months. */
@Component
@Profile("demo")
public class Rehearsal {

    /** When a demonstration may be rehearsed: the models are there, and no page is served yet. */
    public static final int PHASE = ModelDeployment.PHASE + 100;

    private final MovableClock clock;
    private final WorkingCalendar calendar;
    private final ManagementService management;

    Rehearsal(MovableClock clock, WorkingCalendar calendar, ManagementService management) {
        this.clock = clock;
        this.calendar = calendar;
        this.management = management;
    }

    /** Lets time pass until then; every timer due on the way goes off at its own moment. */
    public void moveTo(Instant moment) {
        for (var due = nextBefore(moment); due != null; due = nextBefore(moment)) {
            var at = due.getDuedate().toInstant();
            set(at.isAfter(clock.instant()) ? at : clock.instant());
            management.executeJob(due.getId());
        }
        set(moment);
    }

    /** Lets time pass until now and gives it back to the machine. */
    public void release() {
        var rehearsed = clock.instant();
        clock.release();
        var now = clock.instant();
        try {
            set(rehearsed);
            moveTo(now);
        } finally {
            clock.release();
            ClockUtil.reset();
        }
    }

    /** That time of the day, so many working days ago. */
    public Instant ago(int workingDays, LocalTime time, String country) {
        var day = WorkingCalendar.day(clock.instant());
        for (int left = workingDays; left > 0; ) {
            day = day.minusDays(1);
            if (calendar.isWorkingDay(day, country)) {
                left--;
            }
        }
        return day.atTime(time).atZone(WorkingCalendar.ZONE).toInstant();
    }

    /** That time of the day, so many working days after the given moment. */
    public Instant later(Instant than, int workingDays, LocalTime time, String country) {
        return calendar.plus(WorkingCalendar.day(than), workingDays, country)
                .atTime(time)
                .atZone(WorkingCalendar.ZONE)
                .toInstant();
    }

    private void set(Instant moment) {
        clock.moveTo(moment);
        ClockUtil.setCurrentTime(Date.from(moment));
    }

    private @Nullable Job nextBefore(Instant moment) {
        return management
                .createJobQuery()
                .active()
                .withRetriesLeft()
                .duedateLowerThan(Date.from(moment))
                .orderByJobDuedate()
                .asc()
                .listPage(0, 1)
                .stream()
                .findFirst()
                .orElse(null);
    }
}
