package eu.uptake.registry;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The days on which a country works: no Saturday, no Sunday, no public holiday. */
@Component
public class PublicHolidays {

    private final Map<String, Optional<HolidayManager>> managers = new ConcurrentHashMap<>();

    /** @param country as ISO 3166-1 or Eurostat write it; of one that is not known, weekends only */
    public boolean isWorkingDay(LocalDate day, String country) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && managers.computeIfAbsent(country, PublicHolidays::manager)
                        .map(manager -> !manager.isHoliday(day))
                        .orElse(true);
    }

    /** One after the other: the library finds its calendars by a service loader that threads must not share. */
    private static synchronized Optional<HolidayManager> manager(String country) {
        var code = country.equals("EL") ? "GR" : country;
        return knows(code)
                ? Optional.of(HolidayManager.getInstance(ManagerParameters.create(code.toLowerCase(Locale.ROOT))))
                : Optional.empty();
    }

    private static boolean knows(String code) {
        return Arrays.stream(HolidayCalendar.values())
                .anyMatch(calendar -> calendar.getId().equalsIgnoreCase(code));
    }
}
