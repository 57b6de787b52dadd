package eu.uptake.platform;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A day as it was typed: one of a year that no programme is about is a slip of the keyboard, and no day. */
public final class TypedDay {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2199;

    private TypedDay() {}

    /** @return nothing where no day of our time can be read */
    public static @Nullable LocalDate of(@Nullable String text) {
        try {
            var day = text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
            return day != null && isOfOurTime(day) ? day : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    public static boolean isOfOurTime(LocalDate day) {
        return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
    }
}
