package eu.uptake.process;

import eu.uptake.registry.PublicHolidays;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** Working days by country: no Saturday, no Sunday, no public holiday. Programme time is Brussels time. */
@Component
class WorkingCalendar {

    static final ZoneId ZONE = ZoneId.of("Europe/Brussels");
    static final LocalTime CLOSE_OF_BUSINESS = LocalTime.of(17, 0);

    private final PublicHolidays holidays;

    WorkingCalendar(PublicHolidays holidays) {
        this.holidays = holidays;
    }

    boolean isWorkingDay(LocalDate day, String country) {
        return holidays.isWorkingDay(day, country);
    }

    /** The working day that is so many working days after the given one. */
    LocalDate plus(LocalDate day, int days, String country) {
        var result = day;
        for (int left = days; left > 0; ) {
            result = result.plusDays(1);
            if (isWorkingDay(result, country)) {
                left--;
            }
        }
        return result;
    }

    /** Working days begun after the first day, up to and with the last. */
    int between(LocalDate first, LocalDate last, String country) {
        int days = 0;
        for (var day = first.plusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
            if (isWorkingDay(day, country)) {
                days++;
            }
        }
        return days;
    }

    /** Close of business on the day that is so many working days from now. */
    Instant due(Instant now, int days, String country) {
        return closeOfBusiness(plus(day(now), days, country), country);
    }

    /** On that day, or on the next working day. */
    Instant closeOfBusiness(LocalDate day, String country) {
        var working = day;
        while (!isWorkingDay(working, country)) {
            working = working.plusDays(1);
        }
        return working.atTime(CLOSE_OF_BUSINESS).atZone(ZONE).toInstant();
    }

    /** Later by as much as the clock on the wall went on in between: five o'clock stays so over a change of the clocks. */
    static Instant later(Instant due, Instant since, Instant now) {
        var away = Duration.between(wall(since), wall(now));
        return wall(due).plus(away).atZone(ZONE).toInstant();
    }

    private static LocalDateTime wall(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZONE);
    }

    static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }
}
