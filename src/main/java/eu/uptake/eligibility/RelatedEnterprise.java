package eu.uptake.eligibility;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One tie of one enterprise or owner, as the company declares it. An enterprise with two ties stands in two.
 *
 * @param tiedTo the name of the enterprise that it is tied to; none if it is the company itself
 * @param sameGroupAs the name of another holder that it belongs together with
 * @param included whether its figures are already in those of what it is tied to, by consolidated accounts
 * @param figures newest year first, as the company's own; none where they were not asked for
 */
public record RelatedEnterprise(
        String name,
        @Nullable String country,
        @Nullable String register,
        @Nullable String tiedTo,
        Tie tie,
        Holder holder,
        @Nullable String sameGroupAs,
        boolean included,
        List<Figures> figures) {

    /** Who holds whom; the third is neither: the same persons stand behind both. */
    public enum Direction {
        HOLDS,
        HELD,
        PERSONS
    }

    /**
     * @param capital per cent; of cross-holdings the higher
     * @param votes per cent
     * @param control by board, contract or agreement with others
     * @param sameMarket whether both work in the same or an adjacent market; asked of persons only
     */
    public record Tie(Direction direction, BigDecimal capital, BigDecimal votes, boolean control, boolean sameMarket) {}

    /**
     * @param invested EUR in the company in all, by business angels
     * @param budget EUR a year, of a local authority
     */
    public record Holder(
            HolderKind kind,
            @Nullable BigDecimal invested,
            @Nullable BigDecimal budget,
            @Nullable Long inhabitants) {

        public static Holder of(HolderKind kind) {
            return new Holder(kind, null, null, null);
        }
    }

    boolean holds() {
        return tie.direction() == Direction.HOLDS;
    }

    /** Its own name, or that of the company it is tied to, which is called nothing. */
    String anchor() {
        return tiedTo == null ? Ties.COMPANY : tiedTo;
    }
}
