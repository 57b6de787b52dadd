package eu.uptake.funding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An undertaking whose aid counts for a company, and why.
 *
 * @param kind SELF, LINKED, MERGED or SPLIT_FROM
 * @param ground of a link
 * @param since when it came to belong; none for the company itself
 */
record Member(
        Undertaking undertaking,
        String kind,
        @Nullable String ground,
        @Nullable LocalDate since,
        List<Cut> cuts) {

    /** What a split did to the aid granted before that day and from it on. */
    record Cut(LocalDate on, BigDecimal before, BigDecimal from) {}

    /** The part of an aid of that day that counts, between 0 and 1. */
    BigDecimal share(LocalDate granted) {
        return cuts.stream()
                .map(cut -> granted.isBefore(cut.on()) ? cut.before() : cut.from())
                .reduce(BigDecimal.ONE, BigDecimal::multiply);
    }
}
