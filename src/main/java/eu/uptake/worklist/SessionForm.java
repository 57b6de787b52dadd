package eu.uptake.worklist;

import eu.uptake.assistance.NewSession;
import eu.uptake.assistance.SessionMode;
import eu.uptake.assistance.SupportSession;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A session as it was typed; what is wrong with it is said by field, and what was typed stays. */
record SessionForm(
        @Nullable String service,
        @Nullable String on,
        @Nullable String begins,
        @Nullable String ends,
        @Nullable String mode,
        @Nullable String place,
        @Nullable String people) {

    static SessionForm of(SupportSession session, ZoneId zone) {
        var from = session.from().atZone(zone);
        return new SessionForm(
                session.service(),
                from.toLocalDate().toString(),
                time(from.toLocalTime()),
                time(session.to().atZone(zone).toLocalTime()),
                session.mode().name(),
                session.place(),
                session.people());
    }

    private static String time(LocalTime time) {
        return time.truncatedTo(ChronoUnit.MINUTES).toString();
    }

    /** What is wrong, by field; the keys of messages. */
    Map<String, String> problems() {
        Map<String, String> problems = new LinkedHashMap<>();
        if (day() == null) {
            problems.put("on", "DAY");
        }
        if (time(begins) == null) {
            problems.put("begins", "TIME");
        }
        if (time(ends) == null) {
            problems.put("ends", "TIME");
        }
        if (problems.isEmpty() && !clock(ends).isAfter(clock(begins))) {
            problems.put("ends", "BEFORE");
        }
        if (Arrays.stream(SessionMode.values()).noneMatch(one -> one.name().equals(mode))) {
            problems.put("mode", "MODE");
        }
        if (said(place).isEmpty() || said(place).length() > NewSession.LONGEST_PLACE) {
            problems.put("place", "PLACE");
        }
        if (said(people).length() > NewSession.LONGEST_PEOPLE) {
            problems.put("people", "PEOPLE");
        }
        return problems;
    }

    /** To be called where there is no problem. */
    NewSession wanted(ZoneId zone) {
        var day = LocalDate.parse(said(on));
        return new NewSession(
                said(service).isEmpty() ? null : said(service),
                day.atTime(clock(begins)).atZone(zone).toInstant(),
                day.atTime(clock(ends)).atZone(zone).toInstant(),
                SessionMode.valueOf(said(mode)),
                said(place),
                said(people));
    }

    private @Nullable LocalDate day() {
        try {
            var day = LocalDate.parse(said(on));
            return day.getYear() < 2000 || day.getYear() > 2999 ? null : day;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable LocalTime time(@Nullable String text) {
        try {
            return clock(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static LocalTime clock(@Nullable String text) {
        return LocalTime.parse(said(text));
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
