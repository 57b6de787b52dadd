package eu.uptake.portal;

import eu.uptake.platform.Moments;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Days as people write them inside a sentence, in their language and in the zone of the house. */
@Component
class Days {

    private final MessageSource messages;
    private final ZoneId zone;

    @Autowired
    Days(MessageSource messages, Moments moments) {
        this(messages, moments.zone());
    }

    Days(MessageSource messages, ZoneId zone) {
        this.messages = messages;
        this.zone = zone;
    }

    String day(Instant instant, Locale reader) {
        return day(date(instant), reader);
    }

    String day(LocalDate date, Locale reader) {
        return Moments.day(date, reader);
    }

    String moment(Instant instant, Locale reader) {
        var time = DateTimeFormatter.ofPattern("HH:mm").format(instant.atZone(zone));
        return messages.getMessage("portal.moment", new Object[] {day(instant, reader), time}, reader);
    }

    boolean sameDay(Instant one, Instant other) {
        return date(one).equals(date(other));
    }

    /** Whether the day of that due date is over. */
    boolean past(Instant due, Instant now) {
        return date(due).isBefore(date(now));
    }

    private LocalDate date(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }
}
