package eu.uptake.forms;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Dates and times in the ISO forms that the browser sends. */
final class DateRules {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm").withResolverStyle(ResolverStyle.STRICT);

    private DateRules() {}

    static @Nullable Object clean(Site site, Object value) {
        if (!(value instanceof String text) || text.length() > 40) {
            site.fail("forms.date");
            return null;
        }
        String subtype = String.valueOf(site.component().raw().getOrDefault("subtype", "date"));
        try {
            switch (subtype) {
                case "date" -> date(site, text);
                case "time" -> time(site, text);
                default -> {
                    int t = text.indexOf('T');
                    if (t < 0) {
                        throw new DateTimeException("no time");
                    }
                    date(site, text.substring(0, t));
                    time(site, text.substring(t + 1));
                }
            }
            return text;
        } catch (DateTimeException e) {
            site.fail("time".equals(subtype) ? "forms.time" : "forms.date");
            return null;
        }
    }

    private static void date(Site site, String text) {
        LocalDate date = LocalDate.parse(text, DATE);
        if (site.component().flag("disallowPassedDates")
                && date.isBefore(site.evaluation().context().today())) {
            site.fail("forms.past");
        }
        Map<String, Object> properties = site.component().section("properties");
        if ("today".equals(properties.get("latest"))
                && date.isAfter(site.evaluation().context().today())) {
            site.fail("forms.future");
        } else if (properties.get("notBefore") instanceof String other
                && isBefore(date, site.around().get(other))) {
            site.fail("forms.endsBeforeStart");
        }
    }

    private static boolean isBefore(LocalDate date, @Nullable Object other) {
        try {
            return other instanceof String text
                    && date.isBefore(LocalDate.parse(text.substring(0, Math.min(10, text.length())), DATE));
        } catch (DateTimeException e) {
            return false; // the other date says itself what is wrong with it
        }
    }

    private static void time(Site site, String text) {
        String zone = zone(site, text);
        LocalTime time = LocalTime.parse(text.substring(0, text.length() - zone.length()), TIME);
        BigDecimal interval = Values.number(site.component().get("timeInterval"));
        // in universal time a step of more than an hour no longer shows in the digits
        int step = interval == null ? 0 : interval.intValue();
        boolean shifted = zone.equals("Z") && step > 0 && 60 % step != 0;
        if (step > 0 && !shifted && (time.getHour() * 60 + time.getMinute()) % step != 0) {
            site.fail("forms.interval", step);
        }
    }

    /** The zone behind a time: Z, an offset, or nothing, as the form asks for it. */
    private static String zone(Site site, String text) {
        Object format = site.component().get("timeSerializingFormat");
        if ("utc_normalized".equals(format)) {
            return text.endsWith("Z") ? "Z" : "";
        }
        if ("utc_offset".equals(format) && text.length() == 11) {
            return ZoneOffset.of(text.substring(5)).getId().equals("Z") ? "+00:00" : text.substring(5);
        }
        return "";
    }
}
