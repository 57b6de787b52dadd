package eu.uptake.portal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Days and times as people write them, in their language and in the zone of the house. */
@Component
class Days {

    private final MessageSource messages;
    private final Clock clock;

    Days(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    String day(Instant instant, Locale reader) {
        return day(date(instant), reader);
    }

    String day(LocalDate date, Locale reader) {
        var key = date.getDayOfMonth() == 1 ? "portal.day.first" : "portal.day";
        return DateTimeFormatter.ofPattern(messages.getMessage(key, null, reader), reader)
                .format(date);
    }

    String moment(Instant instant, Locale reader) {
        var time = DateTimeFormatter.ofPattern("HH:mm").format(instant.atZone(clock.getZone()));
        return messages.getMessage("portal.moment", new Object[] {day(instant, reader), time}, reader);
    }

    boolean sameDay(Instant one, Instant other) {
        return date(one).equals(date(other));
    }

    boolean past(Instant due, Instant now) {
        return date(due).isBefore(date(now));
    }

    private LocalDate date(Instant instant) {
        return LocalDate.ofInstant(instant, clock.getZone());
    }
}
