package eu.uptake.funding;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line of the ledger of small aid: one aid to one undertaking.
 *
 * @param group the single undertaking as it was on the granting date, by its first undertaking
 * @param groupMembers the names of all that belonged to it then
 * @param application where the aid came through this programme
 * @param declaredBy the company that told of it
 * @param memberState of the granter
 * @param nominal EUR
 * @param equivalent gross grant equivalent, EUR
 * @param recovered EUR of the equivalent that had to be paid back; it counts no more
 * @param grantedOn day on which the legal right arose, whenever it was paid; for planned aid the day of the plan
 */
public record Aid(
        String id,
        Undertaking undertaking,
        long group,
        String groupMembers,
        @Nullable String application,
        @Nullable Long declaredBy,
        String memberState,
        String granter,
        @Nullable String scheme,
        String regulation,
        @Nullable String instrument,
        BigDecimal nominal,
        BigDecimal equivalent,
        LocalDate grantedOn,
        @Nullable LocalDate paidOn,
        @Nullable String purpose,
        @Nullable String nace,
        Source source,
        @Nullable String document,
        BigDecimal recovered,
        @Nullable LocalDate recoveredOn,
        Status status) {

    /** EUR that still are an advantage. */
    public BigDecimal kept() {
        return equivalent.subtract(recovered);
    }

    /** Who says so. */
    public enum Source {
        DECLARED,
        REGISTER,
        THIS_PROJECT
    }

    /** Only granted aid counts against a ceiling; recovered aid was paid back in whole. */
    public enum Status {
        PLANNED,
        GRANTED,
        WITHDRAWN,
        RECOVERED;

        /** Whatever was paid back of it since. */
        boolean wasGranted() {
            return this == GRANTED || this == RECOVERED;
        }
    }
}
