package eu.uptake.monitor;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * How far ahead a coordinator looks for cases that will be late. Weekdays only: the tasks belong to several countries,
 * whose holidays are in their due dates already.
 */
@Component
class Horizon {

    static final int WORKING_DAYS = 3;

    private final Clock clock;

    Horizon(Clock clock) {
        this.clock = clock;
    }

    Instant end() {
        var day = clock.instant().atZone(clock.getZone());
        for (int ahead = 0; ahead < WORKING_DAYS; ) {
            day = day.plusDays(1);
            ahead += isWeekend(day.getDayOfWeek()) ? 0 : 1;
        }
        return day.toInstant();
    }

    private static boolean isWeekend(DayOfWeek day) {
        return day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY;
    }
}
