package eu.uptake.eligibility;

import eu.uptake.eligibility.RelatedEnterprise.Direction;
import eu.uptake.eligibility.RelatedEnterprise.Holder;
import eu.uptake.eligibility.RelatedEnterprise.Tie;
import eu.uptake.eligibility.SizeDeclaration.ClosedYear;
import eu.uptake.process.ShippedTables;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Declarations in few words: figures as {@code "40 8 6"}, staff, then turnover and balance sheet in EUR million. */
final class Declared {

    static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    static final LocalDate CLOSED = LocalDate.of(2025, 12, 31);
    static final RuleTables TABLES = new ShippedTables();

    private final List<ClosedYear> years = new ArrayList<>();
    private final List<RelatedEnterprise> related = new ArrayList<>();
    private @Nullable LocalDate ownerChangedOn;

    /** @param newestFirst figures of each closed year */
    static Declared company(String... newestFirst) {
        var declared = new Declared();
        for (var figures : newestFirst) {
            declared.years.add(new ClosedYear(CLOSED.minusYears(declared.years.size()), false, figures(figures)));
        }
        return declared;
    }

    Declared newOwner(LocalDate on) {
        ownerChangedOn = on;
        return this;
    }

    Declared heldBy(String name, double share, String... figures) {
        return heldBy(name, share, share, Holder.of(HolderKind.ENTERPRISE), figures);
    }

    Declared heldBy(String name, double capital, double votes, Holder holder, String... figures) {
        return add(name, null, tie(Direction.HOLDS, capital, votes), holder, null, figures);
    }

    Declared holding(String name, double share, String... figures) {
        return add(name, null, tie(Direction.HELD, share, share), Holder.of(HolderKind.ENTERPRISE), null, figures);
    }

    Declared ofTheSamePersons(String name, boolean sameMarket, String... figures) {
        var tie = new Tie(Direction.PERSONS, BigDecimal.ZERO, BigDecimal.ZERO, false, sameMarket);
        return add(name, null, tie, Holder.of(HolderKind.ENTERPRISE), null, figures);
    }

    /** What another enterprise of the declaration holds. */
    Declared whichHolds(String name, double share, String... figures) {
        var above = related.get(related.size() - 1).name();
        return below(above, name, share, figures);
    }

    Declared below(String above, String name, double share, String... figures) {
        return add(name, above, tie(Direction.HELD, share, share), Holder.of(HolderKind.ENTERPRISE), null, figures);
    }

    Declared above(String below, String name, double share, HolderKind kind, String... figures) {
        return add(name, below, tie(Direction.HOLDS, share, share), Holder.of(kind), null, figures);
    }

    /** The last one belongs together with that one. */
    Declared inOneGroupWith(String other) {
        return replaceLast(last -> new RelatedEnterprise(
                last.name(), null, null, last.tiedTo(), last.tie(), last.holder(), other, false, last.figures()));
    }

    /** The last one's figures are in the consolidated accounts already. */
    Declared consolidated() {
        return replaceLast(last -> new RelatedEnterprise(
                last.name(), null, null, last.tiedTo(), last.tie(), last.holder(), null, true, last.figures()));
    }

    /** The last one's owner has control by other means. */
    Declared controlled() {
        return replaceLast(last -> new RelatedEnterprise(
                last.name(),
                null,
                null,
                last.tiedTo(),
                new Tie(last.tie().direction(), last.tie().capital(), last.tie().votes(), true, false),
                last.holder(),
                null,
                false,
                last.figures()));
    }

    private Declared replaceLast(java.util.function.UnaryOperator<RelatedEnterprise> by) {
        related.add(by.apply(related.remove(related.size() - 1)));
        return this;
    }

    private Declared add(
            String name, @Nullable String tiedTo, Tie tie, Holder holder, @Nullable String group, String... figures) {
        var all = new ArrayList<Figures>();
        for (var year : figures) {
            all.add(figures(year));
        }
        related.add(new RelatedEnterprise(name, null, null, tiedTo, tie, holder, group, false, all));
        return this;
    }

    SizeDeclaration declaration() {
        return new SizeDeclaration("unsure", List.copyOf(years), List.copyOf(related), ownerChangedOn);
    }

    SizeReckoning reckoned() {
        return reckoned(new Parameters());
    }

    SizeReckoning reckoned(Parameters parameters) {
        return new SizeRules(declaration(), TODAY, parameters, TABLES).reckon();
    }

    SizeReckoning reckonedOn(LocalDate day) {
        return new SizeRules(declaration(), day, new Parameters(), TABLES).reckon();
    }

    static Figures figures(String text) {
        var parts = text.strip().split("[ /]+");
        return new Figures(
                new BigDecimal(parts[0]),
                new BigDecimal(parts[1]).movePointRight(6),
                new BigDecimal(parts[2]).movePointRight(6));
    }

    private static Tie tie(Direction direction, double capital, double votes) {
        return new Tie(direction, BigDecimal.valueOf(capital), BigDecimal.valueOf(votes), false, false);
    }
}
