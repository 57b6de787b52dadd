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
    private final AidNotices notices;
    private final Instruments instruments;

    MoneyReckoner(AidLedger ledger, AidNotices notices, Instruments instruments) {
        this.ledger = ledger;
        this.notices = notices;
        this.instruments = instruments;
    }

    @Override
    public List<Reckoning> of(Case file, Application application, Words words) {
        List<Reckoning> all = new ArrayList<>();
        notice(application, words).ifPresent(all::add);
        incentive(application, words).ifPresent(all::add);
        amounts(application, words).ifPresent(all::add);
        return all;
    }

    private Optional<Reckoning> notice(Application application, Words words) {
        return ledger.of(application.id())
                .filter(aid -> aid.status() == Aid.Status.GRANTED)
                .map(aid -> notices.of(aid, "userTask_recordDecision", application.id(), application.title(), words));
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
