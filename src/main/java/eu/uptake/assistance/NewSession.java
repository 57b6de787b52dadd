package eu.uptake.assistance;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A session as somebody wants it.
 *
 * @param service id of the planned service it is for, if it is for one
 * @param place an address, a room or a link
 * @param people who takes part
 */
public record NewSession(
        @Nullable String service, Instant from, Instant to, SessionMode mode, String place, String people) {

    public static final int LONGEST_PLACE = 300;
    public static final int LONGEST_PEOPLE = 200;

    public NewSession {
        if (!to.isAfter(from)) {
            throw new IllegalArgumentException("A session ends after it begins");
        }
        if (place.isBlank() || place.length() > LONGEST_PLACE || people.length() > LONGEST_PEOPLE) {
            throw new IllegalArgumentException("A session has a place, and no list of a hundred people");
        }
    }
}
