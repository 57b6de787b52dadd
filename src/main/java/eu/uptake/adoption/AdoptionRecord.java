package eu.uptake.adoption;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was adopted, how far it came, what it cost and brought: what three people sign, word for word.
 *
 * @param technology code of one of the advanced technologies
 * @param trlBefore readiness of this technology in this company, 1 to 9; target and after likewise
 * @param levelBefore level of adoption, 0 none to 8 extended
 * @param jobs full-time equivalents created or kept
 * @param reason why it was not adopted
 */
public record AdoptionRecord(
        String technology,
        String solution,
        String place,
        String process,
        @Nullable LocalDate inUseSince,
        int trlBefore,
        @Nullable Integer trlTarget,
        int trlAfter,
        int levelBefore,
        int level,
        @Nullable String reason,
        List<Investment> investments,
        int staffTrained,
        @Nullable BigDecimal jobs,
        List<Effect> effects,
        @Nullable String obstacles,
        @Nullable String nextStep,
        List<Proof> proofs) {

    /** At least one file of level A or two of level B, as the programme asks of whatever counts as adopted. */
    public boolean hasProof() {
        return count("A") >= 1 || count("B") >= 2;
    }

    private long count(String level) {
        return proofs.stream().filter(proof -> proof.level().equals(level)).count();
    }

    /** EUR, of all sources. */
    public BigDecimal invested() {
        return sum(investments);
    }

    /** EUR of public money, or of private. */
    public BigDecimal invested(boolean fromPublic) {
        return sum(investments.stream()
                .filter(investment -> investment.source().isPublic() == fromPublic)
                .toList());
    }

    private static BigDecimal sum(List<Investment> investments) {
        return investments.stream().map(Investment::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
