package eu.uptake.eligibility;

import eu.uptake.eligibility.Counted.Why;
import eu.uptake.eligibility.Ties.Circle;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whose figures count for a company, and at which share (Recommendation 2003/361/EC, Annex, Article 6): its own and
 * those of all linked enterprises in full; those of each partner next to it or to a linked enterprise by the share
 * held, together with what is linked to that partner. Partners of partners do not count, and what consolidated accounts
 * hold already is not added again.
 */
final class Aggregation {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private final List<RelatedEnterprise> rows;
    private final Ties ties;
    private final Circle company;
    private final Map<String, Counted> counted = new LinkedHashMap<>();

    Aggregation(List<RelatedEnterprise> rows, Bonds bonds) {
        this.rows = rows;
        this.ties = new Ties(rows, bonds);
        this.company = ties.around(Set.of(Ties.COMPANY));
        count();
    }

    Circle company() {
        return company;
    }

    /** The company first. */
    List<Counted> counted() {
        return List.copyOf(counted.values());
    }

    private void count() {
        counted.put(Ties.COMPANY, new Counted(Ties.COMPANY, ALL, Why.OWN, ""));
        for (var bond : company.bonds()) {
            if (bond.relation() == Relation.LINKED) {
                bond.rows().forEach(row -> add(row, ALL, Why.LINKED, bond.words()));
            }
        }
        company.partners().stream()
                .sorted(Comparator.comparing(Bond::share).reversed()) // of cross-holdings the higher
                .forEach(this::partner);
    }

    private void partner(Bond bond) {
        var names = new LinkedHashSet<String>();
        bond.rows().forEach(row -> names.add(row.name()));
        bond.rows().forEach(row -> add(row, bond.share(), Why.PARTNER, bond.words()));
        for (var beyond : ties.around(names).bonds()) {
            if (beyond.relation() == Relation.LINKED) {
                beyond.rows().forEach(row -> add(row, bond.share(), Why.LINKED_TO_PARTNER, beyond.words()));
            }
        }
    }

    private void add(RelatedEnterprise row, BigDecimal share, Why why, String words) {
        if (company.members().contains(row.name()) && why != Why.LINKED) {
            return; // it counts in full already
        }
        var all = new ArrayList<>(rows);
        all.removeIf(other -> !other.name().equals(row.name()));
        if (all.stream().anyMatch(RelatedEnterprise::included)) {
            counted.putIfAbsent(row.name(), new Counted(row.name(), BigDecimal.ZERO, Why.CONSOLIDATED, words));
        } else if (row.holder().kind().isPublic()
                && all.stream().allMatch(other -> other.figures().isEmpty())) {
            counted.putIfAbsent(row.name(), new Counted(row.name(), BigDecimal.ZERO, Why.NO_ENTERPRISE, words));
        } else {
            counted.putIfAbsent(row.name(), new Counted(row.name(), share, why, words));
        }
    }

    /**
     * The figures of an enterprise in one of the years.
     *
     * @param year 0 is the newest
     * @throws FiguresMissing if they count and were not declared
     */
    Figures figures(String name, int year) {
        return rows.stream()
                .filter(row -> row.name().equals(name) && row.figures().size() > year)
                .map(row -> row.figures().get(year))
                .findFirst()
                .orElseThrow(() -> new FiguresMissing(name, year));
    }
}
