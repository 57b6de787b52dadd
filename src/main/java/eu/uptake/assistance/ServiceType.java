package eu.uptake.assistance;

import eu.uptake.registry.Role;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
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
 * @param mode where it is usually given, as a log line has it
 * @param trlFrom technology readiness before and after, for services that raise it
 */
public record ServiceType(
        String code,
        LocalDate validFrom,
        String branch,
        String deliveredBy,
        String title,
        String titleFr,
        int hoursFrom,
        int hoursTo,
        String deliverable,
        String deliverableFr,
        String unit,
        @Nullable BigDecimal value,
        @Nullable BigDecimal aidShare,
        @Nullable Integer trlFrom,
        @Nullable Integer trlTo,
        String workPackage,
        String aidBasis,
        int weeks,
        boolean isUsual,
        String mode) {

    private static final String BY_HOUR = "hour";
    private static final String BY_PARTICIPANT = "participant";

    public boolean isTechnical() {
        return deliveredBy.equals(Role.ADVISOR);
    }

    public String title(Locale reader) {
        return isFrench(reader) ? titleFr : title;
    }

    public String deliverable(Locale reader) {
        return isFrench(reader) ? deliverableFr : deliverable;
    }

    private static boolean isFrench(Locale reader) {
        return reader.getLanguage().equals(Locale.FRENCH.getLanguage());
    }

    /** In EUR: the catalogue's price, times hours or participants where it is one of each; nothing without a price. */
    @Nullable
    BigDecimal valueOf(BigDecimal hours, @Nullable Integer participants) {
        if (value == null || !unit.equals(BY_PARTICIPANT)) {
            return value == null || !unit.equals(BY_HOUR) ? value : value.multiply(hours);
        }
        return participants == null ? null : value.multiply(BigDecimal.valueOf(participants));
    }

    /** In EUR: the fixed share of the value where the catalogue has one, else what the company does not pay of it. */
    @Nullable
    BigDecimal aidIn(@Nullable BigDecimal worth, @Nullable BigDecimal price) {
        if (worth == null) {
            return null;
        }
        return aidShare == null
                ? worth.subtract(Objects.requireNonNullElse(price, BigDecimal.ZERO))
                : worth.multiply(aidShare).setScale(2, RoundingMode.HALF_UP);
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
                row.get("title_fr"),
                Integer.parseInt(row.get("hours_from")),
                Integer.parseInt(row.get("hours_to")),
                row.get("deliverable"),
                row.get("deliverable_fr"),
                row.get("unit"),
                Table.amount(row, "value_eur"),
                Table.amount(row, "aid_share"),
                Table.whole(row, "trl_from"),
                Table.whole(row, "trl_to"),
                row.get("work_package"),
                row.get("aid_basis"),
                Integer.parseInt(row.get("weeks")),
                row.get("usual").equals("1"),
                row.get("mode"));
    }
}
