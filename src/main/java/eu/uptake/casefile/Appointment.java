package eu.uptake.casefile;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Somebody and a company agreed to meet, changed that or called it off: an event for those who tell people.
 *
 * @param key names this state of the appointment, so that it is told once
 * @param about the service it is for, if it is for one
 * @param mode how they meet, as a code
 * @param with who invites
 * @param calendars an iCalendar object (RFC 5545) in their language for each person who is to know, by their id
 */
public record Appointment(
        Case file,
        Change change,
        String key,
        @Nullable String about,
        Instant from,
        Instant to,
        String mode,
        String place,
        String with,
        @Nullable String reason,
        Map<Long, String> calendars) {

    public enum Change {
        AGREED,
        MOVED,
        CANCELLED
    }
}
