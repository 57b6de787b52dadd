package eu.uptake.platform;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** Points in time as the reader of the page says them. */
public class Moments {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM);
    private static final Map<Locale, DateTimeFormatter> DAYS = new ConcurrentHashMap<>();
    private static final Pattern KEPT = Pattern.compile("\\b\\d{4}-\\d{2}-\\d{2}\\b");

    private final Clock clock;
    private final ZoneId zone;
    private final MessageSource messages;
    private final Map<String, DateTimeFormatter> formatters = new ConcurrentHashMap<>();

    Moments(Clock clock, ZoneId zone, MessageSource messages) {
        this.clock = clock;
        this.zone = zone;
        this.messages = messages;
    }

    public ZoneId zone() {
        return zone;
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /** Whole days from today to that moment's day; negative when it is past. */
    public long daysUntil(Instant moment) {
        return ChronoUnit.DAYS.between(today(), LocalDate.ofInstant(moment, zone));
    }

    public boolean isPast(Instant moment) {
        return moment.isBefore(clock.instant());
    }

    public String day(Instant moment) {
        return day(LocalDate.ofInstant(moment, zone));
    }

    public String day(LocalDate date) {
        return day(date, LocaleContextHolder.getLocale());
    }

    /** A day as pages, reckonings, mails and documents all write it: 22 Nov 2026, 1er nov. 2026. */
    public static String day(LocalDate date, Locale reader) {
        var written = written(reader);
        return first(DAYS.computeIfAbsent(written, DAY::withLocale).format(date), date, written);
    }

    private static String first(String text, LocalDate date, Locale written) {
        return date.getDayOfMonth() == 1 && written.getLanguage().equals("fr")
                ? text.replaceFirst("^1 ", "1er ")
                : text;
    }

    /** A text in which days were kept as the system writes them, with the days as the reader does. */
    public String said(String text) {
        return said(text, LocaleContextHolder.getLocale());
    }

    public static String said(String text, Locale reader) {
        return KEPT.matcher(text).replaceAll(kept -> {
            var day = TypedDay.of(kept.group());
            return day == null ? kept.group() : day(day, reader);
        });
    }

    /** With the day of the week, without the year: for the days of one month. */
    public String weekday(LocalDate date) {
        return formatter("weekday", locale -> DateTimeFormatter.ofPattern("EEE d MMM", locale))
                .format(date);
    }

    public String month(YearMonth month) {
        return formatter("month", locale -> DateTimeFormatter.ofPattern("LLLL yyyy", locale))
                .format(month);
    }

    public String exact(Instant moment) {
        var at = moment.atZone(zone);
        var text = formatter(
                        "exact", locale -> DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT))
                .format(at);
        return first(text, at.toLocalDate(), reader());
    }

    public String time(Instant moment) {
        return formatter("time", locale -> DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT))
                .format(moment.atZone(zone));
    }

    /** How far a moment that has been is away: just now, 12 minutes, 3 days ago. */
    public String ago(Instant moment) {
        var minutes = ChronoUnit.MINUTES.between(moment, clock.instant());
        if (minutes < 1) {
            return say("moment.now");
        }
        if (minutes < 60) {
            return say("moment.minutesAgo", minutes);
        }
        var days = -daysUntil(moment);
        return days == 0 ? say("moment.hoursAgo", Math.max(1, minutes / 60)) : say("moment.daysAgo", days);
    }

    /** How far a due date is away: 2 days late, today, in 3 days. */
    public String due(Instant moment) {
        var days = daysUntil(moment);
        if (days < 0) {
            return say("moment.daysLate", -days);
        }
        if (isPast(moment)) {
            return say("moment.lateToday");
        }
        return days == 0 ? say("moment.today") : say("moment.inDays", days);
    }

    /** The urgency of a due date, as pages colour it: late, today, soon (three days) or later. */
    public String urgency(Instant moment) {
        if (isPast(moment)) {
            return "late";
        }
        var days = daysUntil(moment);
        return days == 0 ? "today" : days <= 3 ? "soon" : "later";
    }

    /** English as Europe writes it: the day before the month, 24 hours. */
    public static Locale written(Locale reader) {
        return reader.getLanguage().equals("en") ? Locale.UK : reader;
    }

    /** Made once for each language: a page of a list says a hundred moments. */
    private DateTimeFormatter formatter(String kind, Function<Locale, DateTimeFormatter> made) {
        var reader = reader();
        return formatters.computeIfAbsent(
                kind + reader.getLanguage(), key -> made.apply(reader).withLocale(reader));
    }

    private static Locale reader() {
        return written(LocaleContextHolder.getLocale());
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
