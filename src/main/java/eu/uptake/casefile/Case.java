package eu.uptake.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One SME's journey as everyone but the engine knows it.
 *
 * @param region NUTS-2 code
 * @param sector industrial ecosystem code
 * @param known the latest answer to each question, by form field key, so that nothing is asked twice
 */
public record Case(
        long id,
        String number,
        long companyId,
        String companyName,
        String country,
        @Nullable String region,
        @Nullable String sector,
        @Nullable Long clusterId,
        @Nullable Long centreId,
        @Nullable Long advisorId,
        CaseStatus status,
        @Nullable String stage,
        Instant stageSince,
        int journeyVersion,
        Instant openedAt,
        @Nullable Instant heldSince,
        @Nullable LocalDate heldUntil,
        @Nullable String statusReason,
        @Nullable Instant closedAt,
        Map<String, Object> known) {

    Case assigned(long centre, @Nullable Long advisor) {
        return copy(centre, advisor, status, stage, stageSince, known);
    }

    Case in(String newStage, Instant since, @Nullable CaseStatus newStatus) {
        return copy(centreId, advisorId, newStatus == null ? status : newStatus, newStage, since, known);
    }

    Case knowing(Map<String, Object> all) {
        return copy(centreId, advisorId, status, stage, stageSince, all);
    }

    private Case copy(
            @Nullable Long centre,
            @Nullable Long advisor,
            CaseStatus newStatus,
            @Nullable String newStage,
            Instant since,
            Map<String, Object> all) {
        return new Case(
                id,
                number,
                companyId,
                companyName,
                country,
                region,
                sector,
                clusterId,
                centre,
                advisor,
                newStatus,
                newStage,
                since,
                journeyVersion,
                openedAt,
                heldSince,
                heldUntil,
                statusReason,
                closedAt,
                all);
    }
}
