package eu.uptake.funding;

import eu.uptake.casefile.Case;
import eu.uptake.casefile.Reckoning;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the ledger knows of a company already, for who declares what is missing in it. */
@Component
class KnownAid {

    private final AidLedger ledger;
    private final Undertakings undertakings;
    private final Clock clock;

    KnownAid(AidLedger ledger, Undertakings undertakings, Clock clock) {
        this.ledger = ledger;
        this.undertakings = undertakings;
        this.clock = clock;
    }

    /**
     * @param element that declares
     * @param item the application it is for, whose own aid is left out; none for services
     */
    Reckoning of(Case file, String element, @Nullable String item, Words words) {
        var group = undertakings.group(file.companyId(), LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        var rows =
                ledger
                        .visible(
                                file.companyId(),
                                group.stream()
                                        .map(member -> member.undertaking().id())
                                        .toList())
                        .stream()
                        .filter(aid -> item == null || !item.equals(aid.application()))
                        .filter(aid -> aid.status() != Aid.Status.WITHDRAWN)
                        .toList();
        List<Reckoning.Lines> lines = new ArrayList<>();
        lines.add(words.table(
                words.say("aid.members"),
                group.stream()
                        .map(member -> List.of(
                                member.undertaking().name(),
                                words.say("tie." + member.kind())
                                        + (member.ground() == null
                                                ? ""
                                                : " · " + words.say("ground." + member.ground())),
                                words.dayOrNone(member.since())))
                        .toList(),
                "undertaking",
                "why",
                "since"));
        if (!rows.isEmpty()) {
            lines.add(words.table(
                    words.say("ledger.rows"),
                    rows.stream()
                            .map(aid -> List.of(
                                    aid.undertaking().name(),
                                    words.day(aid.grantedOn()),
                                    aid.granter(),
                                    words.country(aid.memberState()),
                                    aid.regulation(),
                                    words.euro(aid.equivalent()),
                                    words.say("status." + aid.status()) + ", " + words.say("source." + aid.source())))
                            .toList(),
                    "undertaking",
                    "grantedOn",
                    "granter",
                    "memberState",
                    "regulation",
                    "amount",
                    "state"));
        }
        return new Reckoning(
                element,
                item,
                words.say("ledger.title"),
                rows.isEmpty() ? words.say("ledger.nothing") : words.say("ledger.count", rows.size()),
                List.of(),
                lines,
                List.of(words.say("ledger.source")));
    }
}
