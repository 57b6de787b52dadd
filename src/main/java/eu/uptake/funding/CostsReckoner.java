package eu.uptake.funding;

import eu.uptake.casefile.Case;
import eu.uptake.casefile.Reckoning;
import eu.uptake.funding.GrantEquivalent.InProportion;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** How the equivalent of a loan or guarantee was reckoned, and what limits aid for the same costs or of one project. */
@Component
@Order(2)
class CostsReckoner implements ApplicationReckoner {

    private static final String CHOSEN = "userTask_chooseInstrument";

    private final GrantEquivalents equivalents;
    private final ThirdParties thirdParties;
    private final Instruments instruments;
    private final AidRegulations regulations;
    private final Clock clock;

    CostsReckoner(
            GrantEquivalents equivalents,
            ThirdParties thirdParties,
            Instruments instruments,
            AidRegulations regulations,
            Clock clock) {
        this.equivalents = equivalents;
        this.thirdParties = thirdParties;
        this.instruments = instruments;
        this.regulations = regulations;
        this.clock = clock;
    }

    @Override
    public List<Reckoning> of(Case file, Application application, Words words) {
        List<Reckoning> all = new ArrayList<>();
        equivalent(application).ifPresent(found -> all.add(equivalent(application, found, words)));
        application.sameCosts().ifPresent(costs -> all.add(sameCosts(application, costs, words)));
        thirdParties
                .check(file.companyId(), application)
                .ifPresent(check -> all.add(thirdParty(application, check, words)));
        return all;
    }

    private Optional<InProportion> equivalent(Application application) {
        var given = application.conditions();
        var code = application.instrument();
        if (code == null
                || application.aidBasis() == null
                || application.requested() == null
                || given.termYears() == null
                || given.coveredShare() == null) {
            return Optional.empty();
        }
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return regulations
                .ofBasis(application.aidBasis())
                .flatMap(rule -> instruments
                        .find(code, application.instrumentVersion())
                        .flatMap(instrument -> equivalents.of(
                                instrument.kind(),
                                rule.code(),
                                application.requested(),
                                given.termYears(),
                                given.coveredShare(),
                                today)))
                .filter(InProportion.class::isInstance)
                .map(InProportion.class::cast)
                .filter(found -> found.value().compareTo(application.aid()) == 0);
    }

    private static Reckoning equivalent(Application application, InProportion found, Words words) {
        var rule = found.rule();
        return new Reckoning(
                CHOSEN,
                application.id(),
                words.say("equivalent.title", application.title()),
                words.euro(found.value()),
                List.of(words.say(
                        "equivalent.formula",
                        words.euro(found.ceiling()),
                        words.euro(found.amount()),
                        words.euro(rule.most()),
                        words.number(found.years()),
                        words.number(rule.years()),
                        words.euro(found.value()))),
                List.of(words.table(
                        null,
                        List.of(
                                List.of(words.say("amounts.asked"), words.euroOrNone(application.requested())),
                                List.of(
                                        words.say(rule.isGuarantee() ? "equivalent.guaranteed" : "equivalent.secured"),
                                        words.percent(application.conditions().coveredShare())),
                                List.of(words.say("equivalent.counts"), words.euro(found.amount())),
                                List.of(words.say("equivalent.years"), words.number(found.years())),
                                List.of(words.say("notice.equivalent"), words.euro(found.value()))),
                        "what",
                        "value")),
                List.of(rule.source(words.reader())));
    }

    private static Reckoning sameCosts(Application application, SameCosts costs, Words words) {
        var fits = costs.excess().signum() <= 0;
        return new Reckoning(
                CHOSEN,
                application.id(),
                words.say("sameCosts.title", application.title()),
                words.say(fits ? "aid.fits" : "aid.exceeds", words.euro(costs.room())),
                fits ? List.of() : List.of(words.say("sameCosts.exceeds", words.euro(costs.excess()))),
                List.of(words.table(
                        words.say("aid.arithmetic"),
                        List.of(
                                List.of(words.say("sameCosts.costs"), words.euro(costs.costs())),
                                List.of(words.say("sameCosts.intensity"), words.percent(costs.intensity())),
                                List.of(words.say("sameCosts.most"), words.euro(costs.most())),
                                List.of(words.say("sameCosts.other"), words.euro(costs.other())),
                                List.of(words.say("aid.asked"), words.euro(costs.asked())),
                                left(costs.excess(), words)),
                        "what",
                        "amount")),
                List.of(words.say("sameCosts.source")));
    }

    private static Reckoning thirdParty(Application application, ThirdParties.Check check, Words words) {
        var fits = check.excess().signum() <= 0;
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(words.say("cascade.ceiling", check.granter()), words.euro(check.ceiling())));
        check.earlier().forEach(one -> rows.add(List.of(one.title(), words.euro(one.amount()))));
        rows.add(List.of(words.say("cascade.used"), words.euro(check.used())));
        rows.add(List.of(words.say("aid.asked"), words.euro(check.asked())));
        rows.add(left(check.excess(), words));
        return new Reckoning(
                CHOSEN,
                application.id(),
                words.say("cascade.title", application.title()),
                words.say(fits ? "aid.fits" : "aid.exceeds", words.euro(check.room())),
                List.of(words.say(check.raised() ? "cascade.raised" : "cascade.usual")),
                List.of(words.table(words.say("aid.arithmetic"), rows, "what", "amount")),
                List.of(words.say("cascade.source")));
    }

    private static List<String> left(BigDecimal excess, Words words) {
        return List.of(words.say("aid.left"), words.euro(excess.negate()));
    }
}
