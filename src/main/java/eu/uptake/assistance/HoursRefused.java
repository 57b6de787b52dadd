package eu.uptake.assistance;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** Hours that cannot be: on a day to come, more than a day has, or of a month that is signed. Nothing is stored. */
public class HoursRefused extends RuntimeException {

    private final int line;
    private final Why why;
    private final transient @Nullable YearMonth month;

    /** What is wrong; each has its words under {@code hours.refused.<name>}. */
    public enum Why {
        FUTURE,
        DAY_FULL,
        SIGNED,
        LOCKED,
        BELOW_ZERO,
        NO_CONTRACT,
        AWAY,
        HALF_AWAY;

        /** Whether it is the day that is wrong, not the number of hours. */
        public boolean isTheDay() {
            return this != DAY_FULL && this != HALF_AWAY && this != BELOW_ZERO;
        }
    }

    HoursRefused(int line, Why why, @Nullable YearMonth month) {
        super(why + " in line " + line);
        this.line = line;
        this.why = why;
        this.month = month;
    }

    /** Which of the lines, counted from 0. */
    public int line() {
        return line;
    }

    public Why why() {
        return why;
    }

    /** The month that is signed, if that is why. */
    public @Nullable YearMonth month() {
        return month;
    }
}
