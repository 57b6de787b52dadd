package eu.uptake.funding;

import eu.uptake.casefile.Case;
import eu.uptake.casefile.Reckoning;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the ledger knows of a company already, for who declares what is missing in it. */
@Component
@Order(3)
class LedgerReckoner implements ApplicationReckoner {

    private final AidLedger ledger;
    private final Undertakings undertakings;
    private final AidRegulations regulations;
    private final AidChecks checks;
    private final Clock clock;

    LedgerReckoner(
            AidLedger ledger, Undertakings undertakings, AidRegulations regulations, AidChecks checks, Clock clock) {
        this.ledger = ledger;
        this.undertakings = undertakings;
        this.regulations = regulations;
        this.checks = checks;
        this.clock = clock;
    }

    @Override
    public List<Reckoning> of(Case file, Application application, Words words) {
        var declares = application.state() == ApplicationState.DECIDED
                && checks.latest(application.id()).isEmpty()
                && application.aidBasis() != null
                && regulations.ofBasis(application.aidBasis()).isPresent();
        return declares ? List.of(known(file, application, words)) : List.of();
    }

    private Reckoning known(Case file, Application application, Words words) {
        var group = undertakings.group(file.companyId(), LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        var rows =
                ledger
                        .visible(
                                file.companyId(),
                                group.stream()
                                        .map(member -> member.undertaking().id())
                                        .toList())
                        .stream()
                        .filter(aid -> !application.id().equals(aid.application()))
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
                "userTask_declareDeMinimis",
                application.id(),
                words.say("ledger.title"),
                rows.isEmpty() ? words.say("ledger.nothing") : words.say("ledger.count", rows.size()),
                List.of(),
                lines,
                List.of(words.say("ledger.source")));
    }
}
