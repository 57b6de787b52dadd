package eu.uptake.funding;

import eu.uptake.funding.GrantEquivalent.ByGranter;
import eu.uptake.funding.GrantEquivalent.InProportion;
import eu.uptake.funding.GrantEquivalent.Why;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The gross grant equivalent of loans and guarantees ({@code grant_equivalents.csv}); grants are their own. */
@Component
public class GrantEquivalents {

    private static final int CENTS = 2;

    private final List<EquivalentRule> all = Sheets.read(
            "grant_equivalents.csv",
            line -> new EquivalentRule(
                    line.get("kind"),
                    line.get("regulation"),
                    new BigDecimal(line.get("most_eur")),
                    new BigDecimal(line.get("most_years")),
                    Sheets.amount(line.get("least_covered")),
                    Sheets.amount(line.get("most_covered")),
                    LocalDate.parse(line.get("valid_from")),
                    Sheets.day(line.get("valid_until")),
                    line.get("source_en"),
                    line.get("source_fr")));
    private final AidRegulations regulations;

    GrantEquivalents(AidRegulations regulations) {
        this.regulations = regulations;
    }

    /** Whether an instrument of that kind is a loan or guarantee for which there is a short way. */
    public boolean isAsked(String instrumentKind, String regulation, LocalDate on) {
        return !rules(instrumentKind, regulation, on).isEmpty();
    }

    /**
     * @param amount EUR of the loan
     * @param covered per cent of it that is secured, or guaranteed
     * @return nothing where the instrument is neither loan nor guarantee
     */
    public Optional<GrantEquivalent> of(
            String instrumentKind,
            String regulation,
            BigDecimal amount,
            BigDecimal years,
            BigDecimal covered,
            LocalDate on) {
        var rules = rules(instrumentKind, regulation, on);
        if (rules.isEmpty()) {
            return Optional.empty();
        }
        if (!rules.get(0).covers(covered)) {
            return Optional.of(new ByGranter(Why.COVER));
        }
        var counts = rules.get(0).isGuarantee()
                ? amount.multiply(covered).movePointLeft(2).setScale(CENTS, RoundingMode.HALF_UP)
                : amount;
        if (rules.stream().noneMatch(rule -> years.compareTo(rule.years()) <= 0)) {
            return Optional.of(new ByGranter(Why.TOO_LONG));
        }
        return rules.stream()
                .filter(rule -> years.compareTo(rule.years()) <= 0 && counts.compareTo(rule.most()) <= 0)
                .findFirst()
                .<GrantEquivalent>map(rule -> proportion(rule, counts, years))
                .or(() -> Optional.of(new ByGranter(Why.TOO_LARGE)));
    }

    private InProportion proportion(EquivalentRule rule, BigDecimal amount, BigDecimal years) {
        var ceiling = regulations.find(rule.regulation()).orElseThrow().ceiling();
        var value = ceiling.multiply(amount)
                .multiply(years)
                .divide(rule.most().multiply(rule.years()), CENTS, RoundingMode.HALF_UP);
        return new InProportion(ceiling, rule, amount, years, value);
    }

    private List<EquivalentRule> rules(String kind, String regulation, LocalDate on) {
        return all.stream()
                .filter(rule -> rule.kind().equals(kind) && rule.regulation().equals(regulation) && rule.holds(on))
                .toList();
    }
}
