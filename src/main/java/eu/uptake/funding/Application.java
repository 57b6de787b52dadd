package eu.uptake.funding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An application for funding. All amounts in EUR.
 *
 * @param instrument code in the register of instruments, in the version that was chosen
 * @param requested as it would be paid
 * @param equivalent gross grant equivalent of what is asked for, where only a part of it is aid
 * @param firstCommitmentOn first order or start of works
 * @param privateLeverage private money that the project brings beside the funding
 * @param disbursed paid so far
 * @param conditions what the aid in it is reckoned from
 */
public record Application(
        String id,
        long caseId,
        String title,
        @Nullable String instrument,
        @Nullable Integer instrumentVersion,
        @Nullable String aidBasis,
        @Nullable BigDecimal requested,
        @Nullable BigDecimal equivalent,
        @Nullable LocalDate closesOn,
        @Nullable LocalDate firstCommitmentOn,
        @Nullable LocalDate submittedOn,
        @Nullable LocalDate decidedOn,
        @Nullable BigDecimal approved,
        @Nullable BigDecimal contracted,
        @Nullable BigDecimal privateLeverage,
        BigDecimal disbursed,
        ApplicationState state,
        Conditions conditions) {

    /** What was contracted, else approved, else asked for. */
    public BigDecimal granted() {
        return Stream.of(contracted, approved, requested)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(BigDecimal.ZERO);
    }

    /** Other aid for the same costs added up, where there is any. */
    public Optional<SameCosts> sameCosts() {
        return SameCosts.of(this);
    }

    /** What counts as aid of what is asked for: all of it, unless less was named. */
    public BigDecimal aid() {
        if (equivalent != null) {
            return equivalent;
        }
        return requested == null ? BigDecimal.ZERO : requested;
    }
}
