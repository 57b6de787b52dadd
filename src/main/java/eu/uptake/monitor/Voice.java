package eu.uptake.monitor;

import eu.uptake.process.Models;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Model texts and moments as this reader takes them in; templates speak through it. */
record Voice(Models models, Locale locale, ZoneId zone, Instant now) {

    public String say(String text) {
        return models.say(text, locale);
    }

    public String date(Instant at) {
        return date(LocalDate.ofInstant(at, zone));
    }

    public String date(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(day);
    }

    public String moment(Instant at) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale)
                .format(at.atZone(zone));
    }

    /** Whole days gone by since then. */
    public long days(Instant since) {
        return Math.max(0, Duration.between(since, now).toDays());
    }

    public boolean past(Instant due) {
        return due.isBefore(now);
    }

    /** Calendar days between today and that day; negative when it is over. */
    public long daysUntil(Instant due) {
        return LocalDate.ofInstant(due, zone).toEpochDay()
                - LocalDate.ofInstant(now, zone).toEpochDay();
    }
}
