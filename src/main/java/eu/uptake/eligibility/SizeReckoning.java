package eu.uptake.eligibility;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A decision on the size of a company with everything it rests on, as it is kept.
 *
 * @param size by the two-year rule
 * @param outcome of the table {@code size-outcome}
 * @param words of the rule that gave it
 * @param foundType autonomous, partner or linked, whatever was claimed
 * @param years newest first
 * @param publicShare per cent held by public bodies that count
 * @param figuresAge months begun since the newest year ended
 * @param doubts why a person looks at it although no rule refuses
 * @param ownerRule how a change of owner was counted, where there was one in the years looked at
 * @param recheckOn when a provisional status is to be looked at again
 * @param tables the decision tables that were asked, with their versions
 */
public record SizeReckoning(
        SizeClass size,
        String outcome,
        String words,
        String claimedType,
        String foundType,
        List<TieLine> ties,
        List<YearLine> years,
        BigDecimal publicShare,
        long figuresAge,
        List<Doubt> doubts,
        @Nullable LocalDate ownerChangedOn,
        @Nullable OwnerRule ownerRule,
        @Nullable LocalDate recheckOn,
        List<String> tables) {

    static final String PROVISIONAL = "SME_PROVISIONAL";
    static final String CONFIRMED = "SME_CONFIRMED";

    public enum Doubt {
        OWNER_CHANGED,
        HOLDERS_BELONG_TOGETHER
    }

    /** How a change of owner counts for the two-year rule. */
    enum OwnerRule {
        IMMEDIATE,
        TWO_YEARS
    }

    /**
     * A tie as it was declared, and what it was found to be.
     *
     * @param share per cent that was decided on, jointly with others of its group
     */
    record TieLine(RelatedEnterprise row, Relation relation, BigDecimal share, boolean jointly, String words) {}

    record YearLine(
            LocalDate ended,
            boolean estimated,
            List<Part> parts,
            Figures total,
            SizeClass byFigures,
            String words,
            SizeClass status,
            TwoYearRule.Step step) {}

    /** @param figures of the enterprise itself, in full; none where they are not added */
    record Part(Counted counted, @Nullable Figures figures) {}

    public boolean isSme() {
        return outcome.equals(CONFIRMED) || outcome.equals(PROVISIONAL);
    }

    /** Whether a person has to look at it before the company goes on. */
    public boolean isDoubtful() {
        return isSme() && !doubts.isEmpty();
    }

    /** What people read first: the class of an SME, or why it is none. */
    public String result() {
        return isSme() ? size.name() : outcome;
    }

    YearLine newest() {
        return years.get(0);
    }
}
