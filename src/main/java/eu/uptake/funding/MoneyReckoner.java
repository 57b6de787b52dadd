package eu.uptake.funding;

import eu.uptake.casefile.Case;
import eu.uptake.casefile.Reckoning;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The notice of small aid that was granted, the order of application and first commitment, and the amounts. */
@Component
@Order(5)
class MoneyReckoner implements ApplicationReckoner {

    private static final String BLOCK_EXEMPTION = "GBER";

    private final AidLedger ledger;
    private final AidRegulations regulations;
    private final Instruments instruments;
    private final FundingParameters parameters;

    MoneyReckoner(AidLedger ledger, AidRegulations regulations, Instruments instruments, FundingParameters parameters) {
        this.ledger = ledger;
        this.regulations = regulations;
        this.instruments = instruments;
        this.parameters = parameters;
    }

    @Override
    public List<Reckoning> of(Case file, Application application, Words words) {
        List<Reckoning> all = new ArrayList<>();
        notice(application, words).ifPresent(all::add);
        incentive(application, words).ifPresent(all::add);
        amounts(application, words).ifPresent(all::add);
        return all;
    }

    /** The written notice of amount and regulation that a granter owes whoever gets small aid. */
    private Optional<Reckoning> notice(Application application, Words words) {
        return ledger.of(application.id())
                .filter(aid -> aid.status() == Aid.Status.GRANTED)
                .map(aid -> new Reckoning(
                        "userTask_recordDecision",
                        application.id(),
                        words.say("notice.title", application.title()),
                        words.euro(aid.equivalent()),
                        remarks(aid, words),
                        List.of(words.table(
                                null,
                                List.of(
                                        List.of(
                                                words.say("notice.undertaking"),
                                                aid.undertaking().name()),
                                        List.of(words.say("column.granter"), aid.granter()),
                                        List.of(words.say("column.memberState"), words.country(aid.memberState())),
                                        List.of(words.say("notice.equivalent"), words.euro(aid.equivalent())),
                                        List.of(words.say("notice.nominal"), words.euro(aid.nominal())),
                                        List.of(words.say("column.regulation"), regulation(aid, words)),
                                        List.of(words.say("column.grantedOn"), words.day(aid.grantedOn())),
                                        List.of(words.say("notice.group"), aid.groupMembers())),
                                "what",
                                "value")),
                        List.of(words.say("notice.source"))));
    }

    private List<String> remarks(Aid aid, Words words) {
        var told = words.say("notice.remark", words.euro(aid.equivalent()), aid.regulation());
        return parameters
                .registerDays(aid.grantedOn())
                .map(days -> List.of(told, words.say("notice.register", days)))
                .orElse(List.of(told));
    }

    private String regulation(Aid aid, Words words) {
        return regulations
                .find(aid.regulation())
                .map(rule -> rule.label(words.reader()) + " (" + rule.code() + ")")
                .orElse(aid.regulation());
    }

    /** Regulation (EU) No 651/2014, Article 6: the application comes before the work on the project starts. */
    private static Optional<Reckoning> incentive(Application application, Words words) {
        var basis = application.aidBasis();
        var commitment = application.firstCommitmentOn();
        if (basis == null || !basis.startsWith(BLOCK_EXEMPTION) || commitment == null) {
            return Optional.empty();
        }
        var submitted = application.submittedOn();
        var kept = submitted == null || submitted.isBefore(commitment);
        return Optional.of(new Reckoning(
                "userTask_prepareApplication",
                application.id(),
                words.say("incentive.title", application.title()),
                words.say(!kept ? "incentive.broken" : submitted == null ? "incentive.still" : "incentive.kept"),
                List.of(words.say(kept ? "incentive.before" : "incentive.warning", words.day(commitment))),
                List.of(words.table(
                        null,
                        List.of(
                                List.of(words.say("incentive.applied"), words.dayOrNone(submitted)),
                                List.of(words.say("incentive.commitment"), words.day(commitment))),
                        "what",
                        "day")),
                List.of(words.say("incentive.source"))));
    }

    private Optional<Reckoning> amounts(Application application, Words words) {
        if (application.requested() == null) {
            return Optional.empty();
        }
        var instrument = Optional.ofNullable(application.instrument())
                .flatMap(code -> instruments.find(code, application.instrumentVersion()));
        var kind = instrument.map(one -> instruments.isPublic(one) ? "public" : "private");
        return Optional.of(new Reckoning(
                "userTask_recordContract",
                application.id(),
                words.say("amounts.title", application.title()),
                words.say("application." + application.state()),
                kind.map(of -> List.of(words.say("amounts." + of))).orElse(List.of()),
                List.of(words.table(
                        null,
                        List.of(
                                List.of(
                                        words.say("column.instrument"),
                                        instrument
                                                .map(one -> instruments.name(one, words.reader()))
                                                .orElse(String.valueOf(application.instrument()))),
                                List.of(words.say("amounts.asked"), words.euroOrNone(application.requested())),
                                List.of(words.say("amounts.approved"), words.euroOrNone(application.approved())),
                                List.of(words.say("amounts.contracted"), words.euroOrNone(application.contracted())),
                                List.of(words.say("amounts.disbursed"), words.euro(application.disbursed())),
                                List.of(
                                        words.say("amounts.leverage"),
                                        words.euroOrNone(application.privateLeverage()))),
                        "what",
                        "amount")),
                List.of()));
    }
}
