package eu.uptake.funding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether new aid keeps a ceiling, with every row that was looked at.
 *
 * @param regulation under which the aid would be granted
 * @param ceilingOf the regulation whose ceiling is the nearest
 * @param on the day of granting that was assumed
 * @param since first day of the window, or the day before it, as {@code inclusive} says
 * @param inclusive whether aid of the day {@code since} still counts
 * @param used EUR that count already
 * @param asked EUR of new aid, gross grant equivalent
 * @param members those that are one undertaking with the company, by name
 */
public record AidCheck(
        String memberState,
        String regulation,
        String ceilingOf,
        BigDecimal ceiling,
        LocalDate on,
        LocalDate since,
        boolean inclusive,
        BigDecimal used,
        BigDecimal asked,
        List<Belonging> members,
        List<Line> lines) {

    /** An enterprise that counts with the company, and why. */
    public record Belonging(
            String name,
            String kind,
            @Nullable String ground,
            @Nullable LocalDate since) {}

    /**
     * A row of the ledger in this check.
     *
     * @param why COUNTED, COUNTED_IN_PART, or what keeps it out
     * @param counted EUR
     */
    public record Line(
            String undertaking,
            LocalDate grantedOn,
            String granter,
            String memberState,
            String regulation,
            BigDecimal equivalent,
            String source,
            String why,
            BigDecimal counted) {}

    /** EUR that may still be granted; below zero where earlier aid of two that merged passes the ceiling, lawfully. */
    public BigDecimal headroom() {
        return ceiling.subtract(used);
    }

    /** One cent too much, and none of the new aid may use the regulation. */
    public boolean fits() {
        return asked.compareTo(headroom()) <= 0;
    }
}
