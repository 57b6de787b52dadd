package eu.uptake.monitor;

import eu.uptake.casefile.CaseStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One case in the coordinator's list. */
record CaseRow(
        long id,
        String number,
        String companyName,
        String country,
        @Nullable String region,
        CaseStatus status,
        @Nullable String stage,
        Instant stageSince,
        @Nullable LocalDate heldUntil,
        @Nullable String centre,
        @Nullable String advisor,
        List<Turn> turns,
        String cursor) {

    CaseRow with(List<Turn> open) {
        return new CaseRow(
                id,
                number,
                companyName,
                country,
                region,
                status,
                stage,
                stageSince,
                heldUntil,
                centre,
                advisor,
                open,
                cursor);
    }

    /** An open task, earliest due first: whose turn it is and until when. */
    record Turn(
            long caseId,
            String task,
            @Nullable String about,
            String role,
            @Nullable String assignee,
            Instant due) {}
}
