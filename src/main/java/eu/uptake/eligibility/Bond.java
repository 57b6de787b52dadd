package eu.uptake.eligibility;

import java.math.BigDecimal;
import java.util.List;

/**
 * What ties one holder, or several that belong together, to an enterprise: their shares counted jointly, and the
 * relation that the decision table makes of it.
 *
 * @param capital per cent, jointly
 * @param votes per cent, jointly
 * @param words of the rule that applied
 */
record Bond(
        List<RelatedEnterprise> rows,
        BigDecimal capital,
        BigDecimal votes,
        Relation relation,
        boolean exception,
        String words) {

    /** The higher of capital and votes (Annex, Article 6(2)). */
    BigDecimal share() {
        return capital.max(votes);
    }

    /** At most half, by holders on the exception list only. */
    boolean isCoveredByTheException() {
        return exception && (relation == Relation.AUTONOMOUS_EXCEPTION || relation == Relation.NONE);
    }

    /** Holders on the exception list that belong together and pass half: for each alone it would hold. */
    boolean losesTheException() {
        return rows.size() > 1 && exception && !isCoveredByTheException();
    }
}
