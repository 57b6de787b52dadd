package eu.uptake.funding;

import eu.uptake.funding.Aid.Source;
import eu.uptake.funding.RegisterReading.Told;
import eu.uptake.funding.RegisterUndertakings.Found;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The same aid told by several: what this programme granted stands in the public register too, and companies declare what
 * the register knows. It counts once, on the better word: this programme's own, then the register's, then the company's.
 * Two aids that one and the same source tells of are two, however alike. What was paid back of it is noted on one of the
 * rows, and that row stays.
 */
final class Doubles {

    private static final List<Source> BETTER_FIRST = List.of(Source.THIS_PROJECT, Source.REGISTER, Source.DECLARED);

    private static final Comparator<Aid> STAYING_FIRST =
            Comparator.comparing(Aid::recovered).reversed().thenComparing(aid -> BETTER_FIRST.indexOf(aid.source()));

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

    /** As many stay as the source that tells of most of them tells of. */
    private static List<String> doublesOf(List<Aid> alike) {
        long most = BETTER_FIRST.stream()
                .mapToLong(source ->
                        alike.stream().filter(aid -> aid.source() == source).count())
                .max()
                .orElse(0);
        return alike.stream().sorted(STAYING_FIRST).skip(most).map(Aid::id).toList();
    }
}
