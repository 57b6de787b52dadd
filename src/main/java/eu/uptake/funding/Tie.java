package eu.uptake.funding;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How two undertakings belong together. LINKED: one single undertaking from {@code since} to {@code until}. MERGED: the
 * other was taken over on {@code since}; all earlier aid of both counts. SPLIT_OFF: the other took {@code share} of the
 * earlier aid along on that day; SPLIT_FROM: this one did so from the other (Regulation (EU) 2023/2831, Article 3, on
 * mergers and splits: to whom took the activity, else in proportion of the book value of equity).
 */
record Tie(
        long undertaking,
        long other,
        Kind kind,
        @Nullable String ground,
        LocalDate since,
        @Nullable LocalDate until,
        @Nullable BigDecimal share) {

    enum Kind {
        LINKED,
        MERGED,
        SPLIT_OFF,
        SPLIT_FROM
    }

    /** Whether it makes one undertaking of the two on that day. */
    boolean joins(LocalDate on) {
        return switch (kind) {
            case LINKED -> !since.isAfter(on) && (until == null || !until.isBefore(on));
            case MERGED -> !since.isAfter(on);
            default -> false;
        };
    }

    long end(long from) {
        return from == undertaking ? other : undertaking;
    }
}
