package eu.uptake.funding;

import eu.uptake.casefile.Case;
import eu.uptake.casefile.Reckoning;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The arithmetic of small aid as it was when the ceiling was checked, row by row. */
@Component
@Order(2)
class AidReckoner implements ApplicationReckoner {

    private final AidChecks checks;
    private final AidRegulations regulations;

    AidReckoner(AidChecks checks, AidRegulations regulations) {
        this.checks = checks;
        this.regulations = regulations;
    }

    @Override
    public List<Reckoning> of(Case file, Application application, Words words) {
        if (application.aidBasis() == null
                || regulations.ofBasis(application.aidBasis()).isEmpty()) {
            return List.of();
        }
        return checks.latest(application.id()).map(check -> of(application, check, words)).stream()
                .toList();
    }

    private Reckoning of(Application application, AidCheck check, Words words) {
        List<Reckoning.Lines> lines = new ArrayList<>();
        lines.add(words.table(words.say("aid.arithmetic"), arithmetic(check, words), "what", "amount"));
        if (!check.lines().isEmpty()) {
            lines.add(words.table(
                    words.say("aid.rows"),
                    check.lines().stream().map(line -> row(line, check, words)).toList(),
                    "undertaking",
                    "grantedOn",
                    "granter",
                    "regulation",
                    "amount",
                    "counts",
                    "why"));
        }
        lines.add(words.table(
                words.say("aid.members"),
                check.members().stream().map(member -> member(member, words)).toList(),
                "undertaking",
                "why",
                "since"));
        return new Reckoning(
                "businessRuleTask_checkDeMinimis",
                application.id(),
                words.say("aid.title", application.title()),
                words.say(
                        check.fits() ? "aid.fits" : "aid.exceeds",
                        words.euro(check.headroom().max(BigDecimal.ZERO))),
                List.of(
                        words.say(
                                check.inclusive() ? "aid.window.inclusive" : "aid.window",
                                words.day(check.on()),
                                words.day(check.since())),
                        words.say(check.fits() ? "aid.all" : "aid.nothing")),
                lines,
                sources(check, words));
    }

    private List<List<String>> arithmetic(AidCheck check, Words words) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(words.say("aid.ceiling", words.country(check.memberState())), words.euro(check.ceiling())));
        rows.add(List.of(words.say("aid.used"), words.euro(check.used())));
        rows.add(List.of(words.say("aid.headroom"), words.euro(check.headroom())));
        rows.add(List.of(words.say("aid.asked"), words.euro(check.asked())));
        rows.add(List.of(words.say("aid.left"), words.euro(check.headroom().subtract(check.asked()))));
        return rows;
    }

    private List<String> row(AidCheck.Line line, AidCheck check, Words words) {
        return List.of(
                line.undertaking(),
                words.day(line.grantedOn()),
                (line.granter().equals("-") ? words.say("none") : line.granter()) + " ("
                        + words.say("source." + line.source()) + ")",
                line.regulation(),
                words.euro(line.equivalent()),
                words.euro(line.counted()),
                words.say(
                        "aid.why." + line.why(),
                        words.day(check.since()),
                        words.country(line.memberState()),
                        check.ceilingOf()));
    }

    private static List<String> member(AidCheck.Belonging member, Words words) {
        var ground = member.ground() == null ? "" : " · " + words.say("ground." + member.ground());
        return List.of(member.name(), words.say("tie." + member.kind()) + ground, words.dayOrNone(member.since()));
    }

    private List<String> sources(AidCheck check, Words words) {
        List<String> sources = new ArrayList<>();
        regulations.find(check.ceilingOf()).ifPresent(rule -> sources.add(rule.source(words.reader())));
        sources.add(words.say("aid.source.undertaking"));
        return sources;
    }
}
