package eu.uptake.eligibility;

import eu.uptake.eligibility.RuleTables.Hit;
import eu.uptake.eligibility.RuleTables.Table;
import eu.uptake.eligibility.SizeReckoning.Doubt;
import eu.uptake.eligibility.SizeReckoning.OwnerRule;
import eu.uptake.eligibility.SizeReckoning.Part;
import eu.uptake.eligibility.SizeReckoning.TieLine;
import eu.uptake.eligibility.SizeReckoning.YearLine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Reckons the size of one company from what it declares, step by step after the Annex of Recommendation 2003/361/EC:
 * ties (Article 3), figures of all that count (Article 6), ceilings of each year (Article 2), the two-year rule (Article
 * 4), public control (Article 3(4)).
 */
final class SizeRules {

    private final SizeDeclaration declared;
    private final LocalDate today;
    private final Parameters parameters;
    private final Asked tables;
    private final Bonds bonds;
    private final Aggregation aggregation;

    SizeRules(SizeDeclaration declared, LocalDate today, Parameters parameters, RuleTables tables) {
        this.declared = declared;
        this.today = today;
        this.parameters = parameters;
        this.tables = new Asked(tables);
        this.bonds = new Bonds(this.tables);
        this.aggregation = new Aggregation(declared.related(), bonds);
    }

    /** @throws FiguresMissing if an enterprise counts whose figures were not declared */
    SizeReckoning reckon() {
        var years = years();
        var doubts = new ArrayList<Doubt>();
        var size = years.get(0).status();
        OwnerRule ownerRule = null;
        if (ownerChanged()) {
            ownerRule = parameters.ownershipChangeRule(today);
            if (years.get(0).byFigures() != size) {
                doubts.add(Doubt.OWNER_CHANGED);
            }
            size = ownerRule == OwnerRule.IMMEDIATE ? years.get(0).byFigures() : size;
        }
        if (aggregation.company().bonds().stream().anyMatch(Bond::losesTheException)) {
            doubts.add(Doubt.HOLDERS_BELONG_TOGETHER);
        }
        var publicShare = new PublicControl(declared.related(), bonds).share();
        var outcome = outcome(size, publicShare);
        return new SizeReckoning(
                size,
                outcome.output("sizeOutcome"),
                outcome.words(),
                declared.claimedType(),
                foundType(),
                ties(),
                years,
                publicShare,
                figuresAge(),
                List.copyOf(doubts),
                declared.ownerChangedOn(),
                ownerRule,
                outcome.output("sizeOutcome").equals(SizeReckoning.PROVISIONAL) ? recheckOn() : null,
                tables.versions());
    }

    private List<YearLine> years() {
        var totals = IntStream.range(0, declared.years().size())
                .mapToObj(this::parts)
                .toList();
        var categories = totals.stream().map(this::category).toList();
        var oldestFirst = new ArrayList<>(categories.stream()
                .map(hit -> SizeClass.valueOf(hit.output("sizeCategory")))
                .toList());
        Collections.reverse(oldestFirst);
        var statuses = new ArrayList<>(TwoYearRule.statuses(oldestFirst));
        Collections.reverse(statuses);
        Collections.reverse(oldestFirst);
        return IntStream.range(0, declared.years().size())
                .mapToObj(year -> new YearLine(
                        declared.years().get(year).ended(),
                        declared.years().get(year).estimated(),
                        totals.get(year),
                        total(totals.get(year)),
                        oldestFirst.get(year),
                        categories.get(year).words(),
                        statuses.get(year).size(),
                        statuses.get(year).step()))
                .toList();
    }

    private List<Part> parts(int year) {
        return aggregation.counted().stream()
                .map(counted -> new Part(counted, counted.isAdded() ? figures(counted, year) : null))
                .toList();
    }

    private Figures figures(Counted counted, int year) {
        return counted.why() == Counted.Why.OWN
                ? declared.years().get(year).figures()
                : aggregation.figures(counted.name(), year);
    }

    private static Figures total(List<Part> parts) {
        return parts.stream()
                .filter(part -> part.figures() != null)
                .map(part -> part.figures().times(part.counted().share()))
                .reduce(Figures.NONE, Figures::plus);
    }

    private Hit category(List<Part> parts) {
        var total = total(parts);
        Map<String, @Nullable Object> given = new HashMap<>();
        given.put("awu", total.staff());
        given.put("turnover", total.turnover());
        given.put("balanceSheet", total.balanceSheet());
        return tables.ask(Table.SIZE_CATEGORY, given).first();
    }

    /** In the years that the two-year rule compares, or since. */
    private boolean ownerChanged() {
        var changed = declared.ownerChangedOn();
        return changed != null && changed.isAfter(declared.newest().ended().minusYears(2));
    }

    private Hit outcome(SizeClass size, BigDecimal publicShare) {
        Map<String, @Nullable Object> given = new HashMap<>();
        given.put("publicShare", publicShare);
        given.put("figuresAge", figuresAge());
        given.put("sizeCategory", size.name());
        given.put("closedYears", (long) declared.years().size());
        return tables.ask(Table.SIZE_OUTCOME, given).first();
    }

    private long figuresAge() {
        var ended = declared.newest().ended();
        var whole = ChronoUnit.MONTHS.between(ended, today);
        return ended.plusMonths(whole).isBefore(today) ? whole + 1 : whole;
    }

    /** After the year that now runs has been closed. */
    private LocalDate recheckOn() {
        var closing = declared.newest().ended().plusYears(1);
        var day = parameters.recheckOn(today);
        var sameYear = day.atYear(closing.getYear());
        return sameYear.isAfter(closing) ? sameYear : day.atYear(closing.getYear() + 1);
    }

    private String foundType() {
        var bonds = aggregation.company().bonds();
        if (bonds.stream().anyMatch(bond -> bond.relation() == Relation.LINKED)) {
            return "linked";
        }
        return bonds.stream().anyMatch(bond -> bond.relation() == Relation.PARTNER) ? "partner" : "autonomous";
    }

    /** Each as it was counted, or by itself where nothing hung on it. */
    private List<TieLine> ties() {
        return declared.related().stream().map(this::line).toList();
    }

    private TieLine line(RelatedEnterprise row) {
        var bond = aggregation.company().bonds().stream()
                .filter(joint -> joint.rows().contains(row))
                .findFirst()
                .orElseGet(() -> bonds.of(List.of(row)));
        var words = bond.isCoveredByTheException() && bond.rows().size() == 1
                ? bonds.exception(row).words()
                : bond.words();
        return new TieLine(row, bond.relation(), bond.share(), bond.rows().size() > 1, words);
    }
}
