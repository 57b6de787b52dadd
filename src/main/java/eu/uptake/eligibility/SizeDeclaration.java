package eu.uptake.eligibility;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a company declares of its size and owners.
 *
 * @param claimedType what it takes itself for: autonomous, partner, linked or unsure
 * @param years its own closed years, newest first; one to three
 * @param ownerChangedOn when it got a new owner, if that was lately
 */
public record SizeDeclaration(
        String claimedType,
        List<ClosedYear> years,
        List<RelatedEnterprise> related,
        @Nullable LocalDate ownerChangedOn) {

    public SizeDeclaration {
        if (years.isEmpty()) {
            throw new IllegalArgumentException("A size needs the figures of a year");
        }
    }

    /** @param estimated in good faith, where there are no approved accounts yet (Annex, Article 4(3)) */
    public record ClosedYear(LocalDate ended, boolean estimated, Figures figures) {}

    ClosedYear newest() {
        return years.get(0);
    }
}
