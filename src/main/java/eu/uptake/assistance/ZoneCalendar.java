package eu.uptake.assistance;

import biweekly.component.DaylightSavingsTime;
import biweekly.component.Observance;
import biweekly.component.StandardTime;
import biweekly.component.VTimezone;
import biweekly.io.TimezoneAssignment;
import biweekly.util.DateTimeComponents;
import biweekly.util.DayOfWeek;
import biweekly.util.Frequency;
import biweekly.util.Recurrence;
import biweekly.util.UtcOffset;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransitionRule;
import java.util.TimeZone;

/** A time zone as calendars want it described (RFC 5545, 3.6.5): by the rules that it follows now. */
final class ZoneCalendar {

    /** The rules of Europe's summer time have not changed since (Directive 2000/84/EC). */
    private static final int SINCE = 2001;

    private static final int WEEK = 7;

    private ZoneCalendar() {}

    static TimezoneAssignment of(ZoneId zone) {
        var described = new VTimezone(zone.getId());
        var rules = zone.getRules();
        rules.getTransitionRules().forEach(rule -> {
            if (rules.isDaylightSavings(rule.createTransition(SINCE).getInstant())) {
                var summer = new DaylightSavingsTime();
                describe(summer, rule);
                described.addDaylightSavingsTime(summer);
            } else {
                var winter = new StandardTime();
                describe(winter, rule);
                described.addStandardTime(winter);
            }
        });
        if (rules.getTransitionRules().isEmpty()) {
            described.addStandardTime(always(rules.getOffset(Instant.EPOCH)));
        }
        return new TimezoneAssignment(TimeZone.getTimeZone(zone), described);
    }

    private static void describe(Observance observance, ZoneOffsetTransitionRule rule) {
        observance.setDateStart(components(rule.createTransition(SINCE).getDateTimeBefore()));
        observance.setTimezoneOffsetFrom(offset(rule.getOffsetBefore()));
        observance.setTimezoneOffsetTo(offset(rule.getOffsetAfter()));
        observance.setRecurrenceRule(new Recurrence.Builder(Frequency.YEARLY)
                .byMonth(rule.getMonth().getValue())
                .byDay(nth(rule), DayOfWeek.valueOf(rule.getDayOfWeek().name()))
                .build());
    }

    /** The last such day of the month is −1, the first 1; a day from the 25th on is the last of March. */
    private static int nth(ZoneOffsetTransitionRule rule) {
        var from = rule.getDayOfMonthIndicator();
        var isLast = from < 0 || from + WEEK - 1 >= rule.getMonth().minLength();
        return isLast ? -1 : (from - 1) / WEEK + 1;
    }

    private static StandardTime always(ZoneOffset offset) {
        var winter = new StandardTime();
        winter.setDateStart(components(Year.of(SINCE).atDay(1).atStartOfDay()));
        winter.setTimezoneOffsetFrom(offset(offset));
        winter.setTimezoneOffsetTo(offset(offset));
        return winter;
    }

    private static DateTimeComponents components(LocalDateTime moment) {
        return new DateTimeComponents(
                moment.getYear(),
                moment.getMonthValue(),
                moment.getDayOfMonth(),
                moment.getHour(),
                moment.getMinute(),
                moment.getSecond(),
                false);
    }

    private static UtcOffset offset(ZoneOffset offset) {
        return new UtcOffset(offset.getTotalSeconds() * 1000L);
    }
}
