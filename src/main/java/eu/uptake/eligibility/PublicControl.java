package eu.uptake.eligibility;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How much of a company public bodies hold, directly or through enterprises that they control, one or several of them
 * together; those on the exception list do not count (Recommendation 2003/361/EC, Annex, Article 3(4)).
 */
final class PublicControl {

    private final List<RelatedEnterprise> rows;
    private final Bonds bonds;

    PublicControl(List<RelatedEnterprise> rows, Bonds bonds) {
        this.rows = rows;
        this.bonds = bonds;
    }

    /** @return per cent, the higher of capital and votes */
    BigDecimal share() {
        var held = holdersOf(Ties.COMPANY).stream()
                .filter(row -> isPublic(row, new HashSet<>()))
                .toList();
        var capital = held.stream().map(row -> row.tie().capital()).reduce(BigDecimal.ZERO, BigDecimal::add);
        var votes = held.stream().map(row -> row.tie().votes()).reduce(BigDecimal.ZERO, BigDecimal::add);
        return capital.max(votes);
    }

    /** @param seen names already looked at, should a declaration go round in circles */
    private boolean isPublic(RelatedEnterprise holder, Set<String> seen) {
        if (holder.holder().kind().isPublic()) {
            return !bonds.of(List.of(holder)).isCoveredByTheException();
        }
        return seen.add(holder.name())
                && holdersOf(holder.name()).stream()
                        .anyMatch(above ->
                                bonds.of(List.of(above)).relation() == Relation.LINKED && isPublic(above, seen));
    }

    private List<RelatedEnterprise> holdersOf(String name) {
        return rows.stream()
                .filter(row -> row.holds() && row.anchor().equals(name))
                .toList();
    }
}
