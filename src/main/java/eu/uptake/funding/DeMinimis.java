package eu.uptake.funding;

import eu.uptake.funding.Aid.Status;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The arithmetic of small aid: all that was granted to the single undertaking by one Member State within the window that
 * ends on the day of the new grant (Regulation (EU) 2023/2831, Article 3(2)). What follows from it, a decision table
 * says.
 */
@Component
public class DeMinimis {

    private final AidLedger ledger;
    private final Undertakings undertakings;
    private final AidRegulations regulations;
    private final FundingParameters parameters;

    DeMinimis(AidLedger ledger, Undertakings undertakings, AidRegulations regulations, FundingParameters parameters) {
        this.ledger = ledger;
        this.undertakings = undertakings;
        this.regulations = regulations;
        this.parameters = parameters;
    }

    /**
     * @param memberState of the granter
     * @param asked EUR, gross grant equivalent
     * @param on the day on which the new aid would be granted
     * @param application the one that asks, whose own row does not count against itself
     */
    public AidCheck check(
            long company,
            String memberState,
            String regulation,
            BigDecimal asked,
            LocalDate on,
            @Nullable String application) {
        var group = undertakings.group(company, on);
        var members = group.stream()
                .collect(Collectors.toMap(member -> member.undertaking().id(), Function.identity()));
        var rows = ledger.visible(company, members.keySet());
        var doubles = Doubles.in(rows);
        return regulations.binding(regulation, on).stream()
                .map(ceiling -> {
                    var since = on.minusYears(ceiling.years());
                    var inclusive = parameters.windowInclusive(on);
                    var window = new Window(memberState, ceiling, since, on, inclusive, application, doubles);
                    var lines =
                            rows.stream().map(row -> line(row, window, members)).toList();
                    return new AidCheck(
                            memberState,
                            regulation,
                            ceiling.code(),
                            ceiling.ceiling(),
                            on,
                            since,
                            inclusive,
                            lines.stream().map(AidCheck.Line::counted).reduce(BigDecimal.ZERO, BigDecimal::add),
                            asked,
                            belonging(group),
                            lines);
                })
                .min(Comparator.comparing(AidCheck::headroom))
                .orElseThrow();
    }

    private record Window(
            String memberState,
            AidRegulation ceiling,
            LocalDate since,
            LocalDate on,
            boolean inclusive,
            @Nullable String application,
            Set<String> doubles) {

        String why(Aid aid) {
            if (aid.application() != null && aid.application().equals(application)) {
                return "THIS_APPLICATION";
            }
            if (aid.status() != Status.GRANTED) {
                return aid.status().name();
            }
            if (doubles.contains(aid.id())) {
                return "TOLD_TWICE";
            }
            if (!aid.memberState().equals(memberState)) {
                return "OTHER_STATE";
            }
            if (!ceiling.counts().contains(aid.regulation())) {
                return "OTHER_CEILING";
            }
            if (aid.grantedOn().isAfter(since) || inclusive && aid.grantedOn().equals(since)) {
                return "COUNTED";
            }
            return "BEFORE_WINDOW";
        }
    }

    private static AidCheck.Line line(Aid aid, Window window, Map<Long, Member> members) {
        var why = window.why(aid);
        var share = members.get(aid.undertaking().id()).share(aid.grantedOn());
        var counted =
                why.equals("COUNTED") ? aid.kept().multiply(share).setScale(2, RoundingMode.HALF_UP) : BigDecimal.ZERO;
        if (why.equals("COUNTED") && share.compareTo(BigDecimal.ONE) < 0) {
            why = share.signum() == 0 ? "WENT_WITH_SPLIT" : "COUNTED_IN_PART";
        } else if (why.equals("COUNTED") && aid.recovered().signum() > 0) {
            why = "RECOVERED_IN_PART";
        }
        return new AidCheck.Line(
                aid.undertaking().name(),
                aid.grantedOn(),
                aid.granter(),
                aid.memberState(),
                aid.regulation(),
                aid.equivalent(),
                aid.source().name(),
                why,
                counted);
    }

    private static List<AidCheck.Belonging> belonging(List<Member> group) {
        return group.stream()
                .map(member -> new AidCheck.Belonging(
                        member.undertaking().name(), member.kind(), member.ground(), member.since()))
                .toList();
    }
}
