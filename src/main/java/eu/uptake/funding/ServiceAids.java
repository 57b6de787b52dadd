package eu.uptake.funding;

import eu.uptake.funding.AidLedger.Award;
import eu.uptake.funding.AidLine.Origin;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Small aid that a company receives as a service, free or below its price, in the same ledger as aid by applications: a
 * service paid from national or regional money is aid to the company that it helps.
 */
@Component
public class ServiceAids {

    private final AidRows rows;
    private final Undertakings undertakings;

    ServiceAids(AidRows rows, Undertakings undertakings) {
        this.rows = rows;
        this.undertakings = undertakings;
    }

    /**
     * The legal right to the service arose on the award's day. A service counts in the ledger once: given again on other
     * terms, its line ends and another takes its place with what was paid back of it; a right to no more than before is
     * the earlier right.
     *
     * @return whether there is anything new in the ledger
     */
    public boolean grant(String service, Award award) {
        var before = rows.ofService(service);
        if (before.filter(aid -> isOf(aid, award) && compare(aid, award) == 0).isPresent()) {
            return false;
        }
        withdraw(service);
        var day = before.filter(aid -> isOf(aid, award) && compare(aid, award) > 0)
                .map(Aid::grantedOn)
                .orElse(award.on());
        var id = rows.insert(award.line(
                undertakings.of(award.company()),
                undertakings.group(award.company(), day),
                Origin.service(service),
                day,
                true));
        before.filter(aid -> aid.recovered().signum() > 0).ifPresent(aid -> rows.recovered(aid, id));
        return true;
    }

    /** The service was never given, or is no aid: its line stays, and counts no more. */
    public void withdraw(String service) {
        rows.withdrawService(service);
    }

    /** By service, what counts of it under which regulation; services that have no line in the ledger are left out. */
    public Map<String, Kept> kept(Collection<String> services) {
        return rows.ofServices(services);
    }

    /**
     * What the ledger has of a service.
     *
     * @param equivalent EUR, gross grant equivalent
     * @param kept EUR of it that were not paid back
     */
    public record Kept(String regulation, BigDecimal equivalent, BigDecimal kept) {}

    private static boolean isOf(Aid aid, Award award) {
        return aid.regulation().equals(award.regulation())
                && aid.granter().equals(award.granter())
                && aid.memberState().equals(award.memberState());
    }

    private static int compare(Aid aid, Award award) {
        return aid.equivalent().compareTo(award.equivalent());
    }
}
