package eu.uptake.funding;

import java.math.BigDecimal;
import java.util.List;

/**
 * What a company declares before it is granted small aid (Regulation (EU) 2023/2831, Article 7, until the register covers
 * three years). It adds to what it declared before.
 */
public record Declaration(List<Enterprise> linked, List<Change> changes, List<DeclaredAid> received) {

    /**
     * A merger or split.
     *
     * @param kind MERGED, SPLIT_OFF or SPLIT_FROM
     * @param share of the earlier aid that moved with a split, 0 to 1
     */
    public record Change(String kind, Enterprise other, BigDecimal share) {}
}
