package eu.uptake.assistance;

import eu.uptake.registry.Role;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * A kind of service a centre offers, as the catalogue has it from a day on.
 *
 * @param branch technical assistance (TA), training (TR), business support (BS) or help with funding (FU)
 * @param deliveredBy the role that delivers it
 * @param hoursFrom typical effort, in hours
 * @param unit what its value is for: an entity, a project, a participant or an hour
 * @param value in EUR, where a price is known
 * @param aidShare the part of the value that counts as State aid, between 0 and 1, where it is fixed
 * @param aidBasis by which rules it is aid, if nobody says otherwise: a grant managed by the EU itself is none
 * @param weeks in which it is usually done
 * @param isUsual whether most plans have it
 * @param trlFrom technology readiness before and after, for services that raise it
 */
public record ServiceType(
        String code,
        LocalDate validFrom,
        String branch,
        String deliveredBy,
        String title,
        int hoursFrom,
        int hoursTo,
        String deliverable,
        String unit,
        @Nullable BigDecimal value,
        @Nullable BigDecimal aidShare,
        @Nullable Integer trlFrom,
        @Nullable Integer trlTo,
        String workPackage,
        String aidBasis,
        int weeks,
        boolean isUsual) {

    public boolean isTechnical() {
        return deliveredBy.equals(Role.ADVISOR);
    }

    /** In EUR, of so many hours of it; nothing where no price is known. */
    @Nullable
    BigDecimal valueOf(BigDecimal hours) {
        return value == null ? null : unit.equals("hour") ? value.multiply(hours) : value;
    }

    /** Whether it takes a technology on from there. */
    public boolean raises(int readiness) {
        return trlFrom != null && trlTo != null && trlFrom <= readiness && readiness < trlTo;
    }

    static ServiceType of(CSVRecord row) {
        return new ServiceType(
                row.get("code"),
                LocalDate.parse(row.get("valid_from")),
                row.get("branch"),
                row.get("delivered_by"),
                row.get("title"),
                Integer.parseInt(row.get("hours_from")),
                Integer.parseInt(row.get("hours_to")),
                row.get("deliverable"),
                row.get("unit"),
                Table.amount(row, "value_eur"),
                Table.amount(row, "aid_share"),
                Table.whole(row, "trl_from"),
                Table.whole(row, "trl_to"),
                row.get("work_package"),
                row.get("aid_basis"),
                Integer.parseInt(row.get("weeks")),
                row.get("usual").equals("1"));
    }
}
