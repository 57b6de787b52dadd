package eu.uptake.demo;

import java.time.LocalTime;
import java.util.List;

/** What would be chance in life, and comes out the same at every start. */
final class Chance {

    private static final LocalTime OPENING = LocalTime.of(8, 40);
    private static final int MINUTES_OPEN = 8 * 60;

    private Chance() {}

    static int below(int bound, String... what) {
        var seed = String.join("/", what).hashCode() * 0x9E3779B1L;
        return (int) Math.floorMod(seed ^ seed >>> 17, (long) bound);
    }

    static <T> T oneOf(List<T> choices, String... what) {
        return choices.get(below(choices.size(), what));
    }

    static LocalTime timeOfDay(String... what) {
        return OPENING.plusMinutes(below(MINUTES_OPEN, what));
    }
}
