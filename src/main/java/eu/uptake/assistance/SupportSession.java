package eu.uptake.assistance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A session that an advisor agreed with a company.
 *
 * @param person who invites
 * @param title of the service, if it is for one
 * @param sequence how often it was changed
 */
public record SupportSession(
        String id,
        String number,
        @Nullable String service,
        @Nullable String title,
        long person,
        Instant from,
        Instant to,
        SessionMode mode,
        String place,
        String people,
        SessionState state,
        int sequence,
        @Nullable String reason) {

    private static final BigDecimal QUARTERS = BigDecimal.valueOf(4);
    private static final int MINUTES = 15;

    public boolean isAgreed() {
        return state == SessionState.AGREED;
    }

    public boolean isCancelled() {
        return state == SessionState.CANCELLED;
    }

    /** What calendars know it by, whatever changes. */
    public String uid() {
        return id + "@session.uptake";
    }

    /** Its length in quarters of an hour, the nearest and at least one. */
    public BigDecimal hours() {
        var quarters = Math.max(1, Math.round(Duration.between(from, to).toMinutes() / (double) MINUTES));
        return BigDecimal.valueOf(quarters).divide(QUARTERS, 2, RoundingMode.UNNECESSARY);
    }
}
