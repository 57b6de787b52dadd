package eu.uptake.funding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A way to pay for an adoption, in one version. Where a list is empty, the instrument is for all.
 *
 * @param countries ISO codes
 * @param regions beginnings of NUTS codes
 * @param sizes MICRO, SMALL, MEDIUM
 * @param activities beginnings of NACE codes
 * @param amountFrom EUR
 * @param intensity per cent of the eligible costs
 * @param opensOn none for what is always open
 * @param effort working days that an application takes
 * @param checkedOn when somebody last looked whether all of it is still so
 * @param source who says so
 */
public record Instrument(
        String code,
        int version,
        String name,
        String granter,
        String kind,
        List<String> countries,
        List<String> regions,
        List<String> sizes,
        List<String> activities,
        List<String> ecosystems,
        List<String> technologies,
        @Nullable Integer trlFrom,
        @Nullable Integer trlTo,
        @Nullable BigDecimal amountFrom,
        @Nullable BigDecimal amountTo,
        @Nullable BigDecimal intensity,
        String aidBasis,
        @Nullable LocalDate opensOn,
        @Nullable LocalDate closesOn,
        int effort,
        String eligibleCosts,
        @Nullable String link,
        @Nullable String language,
        LocalDate checkedOn,
        String source,
        boolean retired) {

    /** Stands for a kind as such: nobody has entered a programme for it. */
    boolean isGeneric() {
        return code.equals(kind);
    }

    public boolean isRolling() {
        return opensOn == null && closesOn == null;
    }
}
