package eu.uptake.assistance;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * One version of a person's signed month; a younger one stands beside it, never in its place.
 *
 * @param newestLine of the lines it holds
 * @param content what was signed, to the letter
 * @param secondName who signed second, or returned it
 * @param reason why it was returned
 * @param anonymisedAt since when names in it are tokens, and its sum is that of the sheet as it was signed
 */
public record Timesheet(
        String id,
        long person,
        String personName,
        YearMonth month,
        int version,
        TimesheetState state,
        BigDecimal hours,
        long newestLine,
        String content,
        String sha256,
        Instant signedAt,
        @Nullable String secondName,
        @Nullable Instant secondAt,
        @Nullable String reason,
        @Nullable Instant anonymisedAt) {

    Timesheet(
            String id,
            long person,
            String personName,
            YearMonth month,
            int version,
            TimesheetState state,
            BigDecimal hours,
            long newestLine,
            String content,
            String sha256,
            Instant signedAt,
            @Nullable String secondName,
            @Nullable Instant secondAt,
            @Nullable String reason) {
        this(
                id,
                person,
                personName,
                month,
                version,
                state,
                hours,
                newestLine,
                content,
                sha256,
                signedAt,
                secondName,
                secondAt,
                reason,
                null);
    }

    /** Whether it still reads as it did when it was signed, but for names whose time was over. */
    public boolean isWhole() {
        return anonymisedAt != null || Checksum.of(content).equals(sha256);
    }

    public boolean isWaiting() {
        return state == TimesheetState.SIGNED;
    }
}
