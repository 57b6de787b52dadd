package eu.uptake.funding;

import eu.uptake.funding.Tie.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Single undertakings: enterprises that are one for small aid, by votes, board, influence or agreement, also through each
 * other (Regulation (EU) 2023/2831, Article 2(2)). Narrower than the SME test: partners and natural persons stay out.
 */
@Component
public class Undertakings {

    private final UndertakingRows rows;

    Undertakings(UndertakingRows rows) {
        this.rows = rows;
    }

    /** The company as the ledger knows it. */
    public Undertaking of(long company) {
        return rows.ofCompany(company);
    }

    /**
     * Notes that these enterprises are linked with the company, each from its day on: one that is named again with an end
     * ends then. What was noted before and is not named stays.
     */
    public void linked(long company, List<Enterprise> others) {
        var own = of(company);
        for (var other : others) {
            rows.tie(
                    new Tie(
                            own.id(),
                            rows.named(other, company).id(),
                            Kind.LINKED,
                            other.ground(),
                            other.since(),
                            other.until(),
                            null),
                    company);
        }
    }

    /** The company took the other over: all earlier aid of both counts; aid granted lawfully stays so. */
    public void merged(long company, Enterprise other) {
        tie(company, other, Kind.MERGED, null);
    }

    /** @param share of the company's earlier aid, 0 to 1, that went to the other with its activity */
    public void splitOff(long company, Enterprise other, BigDecimal share) {
        tie(company, other, Kind.SPLIT_OFF, share);
    }

    /** @param share of the other's earlier aid, 0 to 1, that came to the company with its activity */
    public void splitFrom(long company, Enterprise other, BigDecimal share) {
        tie(company, other, Kind.SPLIT_FROM, share);
    }

    private void tie(long company, Enterprise other, Kind kind, @Nullable BigDecimal share) {
        var known = rows.named(other, company).id();
        rows.tie(new Tie(of(company).id(), known, kind, null, other.since(), null, share), company);
    }

    /** All that the company ever told of, itself included, by name in small letters. */
    Map<String, Undertaking> named(long company) {
        List<Undertaking> named = new ArrayList<>(List.of(of(company)));
        rows.tiesTold(company).stream()
                .map(Tie::other)
                .distinct()
                .map(rows::get)
                .forEach(named::add);
        return Declarations.byName(named);
    }

    /** Whose aid counts for the company on that day, itself first. */
    List<Member> group(long company, LocalDate on) {
        return groups(company).apply(on);
    }

    /** The same for many days: what the company told is read once. */
    Function<LocalDate, List<Member>> groups(long company) {
        var ties = rows.tiesTold(company);
        var own = of(company);
        Map<Long, Undertaking> met = new HashMap<>();
        return on -> group(own, ties, on, id -> met.computeIfAbsent(id, rows::get));
    }

    private static List<Member> group(
            Undertaking own, List<Tie> ties, LocalDate on, LongFunction<Undertaking> undertakings) {
        Map<Long, Member> found = new LinkedHashMap<>();
        found.put(own.id(), new Member(own, "SELF", null, null, splits(own.id(), ties, on)));
        var next = new ArrayDeque<>(List.of(own.id()));
        while (!next.isEmpty()) {
            long from = next.remove();
            for (var tie : ties) {
                if (touches(tie, from) && tie.joins(on) && !found.containsKey(tie.end(from))) {
                    var end = tie.end(from);
                    found.put(end, member(tie, undertakings.apply(end), splits(end, ties, on)));
                    next.add(end);
                }
            }
        }
        ties.stream()
                .filter(tie -> tie.kind() == Kind.SPLIT_FROM
                        && found.containsKey(tie.undertaking())
                        && !found.containsKey(tie.other())
                        && !tie.since().isAfter(on))
                .forEach(tie ->
                        found.put(tie.other(), member(tie, undertakings.apply(tie.other()), List.of(origin(tie)))));
        return List.copyOf(found.values());
    }

    private static boolean touches(Tie tie, long undertaking) {
        return tie.undertaking() == undertaking || tie.other() == undertaking;
    }

    private static Member member(Tie tie, Undertaking end, List<Member.Cut> cuts) {
        return new Member(end, tie.kind().name(), tie.ground(), tie.since(), cuts);
    }

    private static List<Member.Cut> splits(long undertaking, List<Tie> ties, LocalDate on) {
        List<Member.Cut> cuts = new ArrayList<>();
        for (var tie : ties) {
            if (tie.kind() == Kind.SPLIT_OFF
                    && tie.undertaking() == undertaking
                    && !tie.since().isAfter(on)) {
                cuts.add(new Member.Cut(tie.since(), BigDecimal.ONE.subtract(share(tie)), BigDecimal.ONE));
            }
        }
        return cuts;
    }

    private static Member.Cut origin(Tie tie) {
        return new Member.Cut(tie.since(), share(tie), BigDecimal.ZERO);
    }

    private static BigDecimal share(Tie tie) {
        return tie.share() == null ? BigDecimal.ONE : tie.share();
    }
}
