package eu.uptake.privacy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A request of a person about their own data.
 *
 * @param person none if nobody of that address is known: then nothing is held, which is to be answered as well
 * @param recordedBy who wrote it down, if it came by letter
 */
public record DataRequest(
        long id,
        @Nullable Long person,
        String name,
        String email,
        RequestKind kind,
        String wish,
        Way way,
        @Nullable String recordedBy,
        LocalDate receivedOn,
        LocalDate dueOn,
        RequestState state,
        @Nullable Instant extendedAt,
        @Nullable String extensionReason,
        @Nullable String answer,
        @Nullable Instant answeredAt,
        @Nullable String answeredBy) {

    public long daysLeft(LocalDate today) {
        return ChronoUnit.DAYS.between(today, dueOn);
    }

    /** How it is spoken of between both sides. */
    public String reference() {
        return "DR-%04d".formatted(id);
    }

    /** Only once, and only while its first month runs (Article 12(3)). */
    public boolean mayBeExtended(LocalDate today) {
        return state == RequestState.RECEIVED && !today.isAfter(dueOn);
    }
}
