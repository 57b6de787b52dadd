package eu.uptake.funding;

import eu.uptake.funding.Aid.Source;
import eu.uptake.funding.RegisterReading.Told;
import eu.uptake.funding.RegisterUndertakings.Found;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The same aid told by several: what this programme granted stands in the public register too, and companies declare what
 * the register knows. It counts once, on the better word: this programme's own, then the register's, then the company's.
 * Two aids that one and the same source tells of are two, however alike.
 */
final class Doubles {

    private static final List<Source> BETTER_FIRST = List.of(Source.THIS_PROJECT, Source.REGISTER, Source.DECLARED);

    private Doubles() {}

    /** What aid told of twice has in common. */
    record Same(long undertaking, String memberState, LocalDate grantedOn, BigDecimal equivalent) {

        static Same of(Aid aid) {
            return new Same(
                    aid.undertaking().id(),
                    aid.memberState(),
                    aid.grantedOn(),
                    aid.equivalent().stripTrailingZeros());
        }

        /** Nothing of a recipient whom the ledger has not met. */
        static Optional<Same> of(Told told, Found found) {
            return Optional.ofNullable(found.id())
                    .map(id -> new Same(
                            id,
                            told.memberState(),
                            told.grantedOn(),
                            told.equivalent().stripTrailingZeros()));
        }
    }

    /** The ids of those that a better source tells of as well. */
    static Set<String> in(List<Aid> aids) {
        Set<String> doubles = new HashSet<>();
        Map<Same, List<Aid>> told = new HashMap<>();
        aids.stream()
                .filter(aid -> aid.status().wasGranted())
                .forEach(aid -> told.computeIfAbsent(Same.of(aid), key -> new ArrayList<>())
                        .add(aid));
        told.values().forEach(alike -> doubles.addAll(doublesOf(alike)));
        return doubles;
    }

    /** As many as the source that tells of most of them are there. */
    private static Set<String> doublesOf(List<Aid> alike) {
        Set<String> doubles = new HashSet<>();
        int kept = 0;
        for (var source : BETTER_FIRST) {
            var told = alike.stream().filter(aid -> aid.source() == source).toList();
            told.stream().limit(kept).map(Aid::id).forEach(doubles::add);
            kept = Math.max(kept, told.size());
        }
        return doubles;
    }
}
