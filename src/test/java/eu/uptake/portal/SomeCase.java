package eu.uptake.portal;

import eu.uptake.casefile.Case;
import eu.uptake.casefile.CaseStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A case to tell about; what is not said is usual. */
record SomeCase(
        CaseStatus status,
        @Nullable String stage,
        @Nullable Instant heldSince,
        @Nullable LocalDate heldUntil,
        @Nullable String reason,
        @Nullable Instant closedAt) {

    static final long COMPANY = 7;
    static final Instant STAGE_SINCE = Instant.parse("2026-11-01T09:00:00Z");

    static SomeCase in(String stage) {
        return new SomeCase(CaseStatus.ACTIVE, stage, null, null, null, null);
    }

    static SomeCase justRegistered() {
        return new SomeCase(CaseStatus.APPLIED, null, null, null, null, null);
    }

    SomeCase held(Instant since, @Nullable LocalDate until, String why) {
        return new SomeCase(CaseStatus.ON_HOLD, stage, since, until, why, null);
    }

    SomeCase over(CaseStatus how, Instant at, @Nullable String why) {
        return new SomeCase(how, stage, null, null, why, at);
    }

    Case file() {
        return numbered("TA-2026-00042");
    }

    Case numbered(String number) {
        return new Case(
                42,
                number,
                COMPANY,
                "Fonderie Dupont",
                "FR",
                "FRK2",
                "MOBILITY",
                1L,
                2L,
                3L,
                status,
                stage,
                STAGE_SINCE,
                1,
                Instant.parse("2026-10-01T09:00:00Z"),
                heldSince,
                heldUntil,
                reason,
                closedAt,
                Map.of());
    }
}
