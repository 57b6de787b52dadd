package eu.uptake.registry;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What proves that a centre outside the consortium works with it.
 *
 * @param agreement its title or file mark
 * @param scope what the centre is to do
 * @param until the last day it holds, if it has one
 */
public record Collaboration(
        long organisation,
        String agreement,
        String scope,
        LocalDate from,
        @Nullable LocalDate until) {

    public static final int LONGEST_AGREEMENT = 200;
    public static final int LONGEST_SCOPE = 1000;

    /** On each of the days from the first to the last. */
    boolean covers(LocalDate first, LocalDate last) {
        return !first.isBefore(from) && (until == null || !last.isAfter(until));
    }
}
