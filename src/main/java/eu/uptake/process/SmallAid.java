package eu.uptake.process;

import eu.uptake.casefile.Case;
import eu.uptake.casefile.Submissions;
import eu.uptake.funding.Aid;
import eu.uptake.funding.AidCheck;
import eu.uptake.funding.AidChecks;
import eu.uptake.funding.AidLedger;
import eu.uptake.funding.AidRegulation;
import eu.uptake.funding.AidRegulations;
import eu.uptake.funding.Application;
import eu.uptake.funding.Applications;
import eu.uptake.funding.DeMinimis;
import eu.uptake.funding.Instrument;
import eu.uptake.funding.Instruments;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the model of an application asks of small aid: whether it is to be declared, and the figures for its rule. */
@Component
class SmallAid {

    private static final String DECLARATION = "userTask_declareDeMinimis";

    private final Applications applications;
    private final AidRegulations regulations;
    private final DeMinimis deMinimis;
    private final AidLedger ledger;
    private final AidChecks checks;
    private final Instruments instruments;
    private final Submissions submissions;
    private final AidLimits limits;
    private final Clock clock;

    SmallAid(
            Applications applications,
            AidRegulations regulations,
            DeMinimis deMinimis,
            AidLedger ledger,
            AidChecks checks,
            Instruments instruments,
            Submissions submissions,
            AidLimits limits,
            Clock clock) {
        this.applications = applications;
        this.regulations = regulations;
        this.deMinimis = deMinimis;
        this.ledger = ledger;
        this.checks = checks;
        this.instruments = instruments;
        this.submissions = submissions;
        this.limits = limits;
        this.clock = clock;
    }

    /** After the choice: the plan in the ledger, and the figures unless the company must declare first. */
    Map<String, Object> planned(Case file, String id) {
        var application = applications.get(id);
        var rule = rule(application);
        if (rule.isEmpty()) {
            ledger.giveUp(id, Aid.Status.WITHDRAWN);
            return limits.with(file, application, figures(false, null, false));
        }
        ledger.plan(award(file, application, rule.get(), application.aid(), application.aid(), today()));
        var declared = submissions.latest(file, DECLARATION, id).isPresent();
        return declared ? checked(file, id) : limits.with(file, application, figures(true, null, true));
    }

    /** The figures as the ledger has them now, kept with every row. */
    Map<String, Object> checked(Case file, String id) {
        var application = applications.get(id);
        var figures = rule(application)
                .map(rule -> {
                    var check = check(file, application, rule, application.aid(), today());
                    checks.keep(id, check);
                    return figures(true, check, false);
                })
                .orElseGet(() -> figures(false, null, false));
        return limits.with(file, application, figures);
    }

    /** Small aid that was granted is in the ledger from its granting date on. @return the regulation, if it is any */
    Optional<AidRegulation> granted(
            Case file, Application application, BigDecimal nominal, BigDecimal aid, LocalDate on) {
        return rule(application).map(rule -> {
            ledger.grant(award(file, application, rule, nominal, aid, on));
            checks.keep(application.id(), check(file, application, rule, aid, on));
            return rule;
        });
    }

    /** Who grants what an application goes for. */
    String granter(Application application) {
        return instrument(application).map(Instrument::granter).orElse("-");
    }

    private AidCheck check(Case file, Application application, AidRegulation rule, BigDecimal aid, LocalDate on) {
        return deMinimis.check(
                file.companyId(), memberState(file, application), rule.code(), aid, on, application.id());
    }

    private AidLedger.Award award(
            Case file, Application application, AidRegulation rule, BigDecimal nominal, BigDecimal aid, LocalDate on) {
        var nace = file.known().get("nace");
        return new AidLedger.Award(
                application.id(),
                file.companyId(),
                memberState(file, application),
                granter(application),
                instrument(application).map(Instrument::name).orElse(null),
                rule.code(),
                instrument(application).map(Instrument::kind).orElse(null),
                nominal,
                aid,
                on,
                application.title(),
                nace == null ? null : nace.toString());
    }

    /** The granter's; where an instrument is for several countries, the company's own gives the money. */
    private String memberState(Case file, Application application) {
        return instrument(application)
                .filter(instrument -> instrument.countries().size() == 1)
                .map(instrument -> instrument.countries().get(0))
                .orElse(file.country());
    }

    private Optional<Instrument> instrument(Application application) {
        return Optional.ofNullable(application.instrument())
                .flatMap(code -> instruments.find(code, application.instrumentVersion()));
    }

    private Optional<AidRegulation> rule(Application application) {
        return Optional.ofNullable(application.aidBasis()).flatMap(regulations::ofBasis);
    }

    private static Map<String, Object> figures(boolean deMinimis, @Nullable AidCheck check, boolean declare) {
        Map<String, Object> figures = new HashMap<>();
        figures.put("deMinimis", deMinimis);
        figures.put("declarationNeeded", declare);
        figures.put("requestedAid", check == null ? 0d : check.asked().doubleValue());
        figures.put("usedDeMinimis", check == null ? 0d : check.used().doubleValue());
        figures.put("deMinimisCeiling", check == null ? 0d : check.ceiling().doubleValue());
        return figures;
    }

    private LocalDate today() {
        return WorkingCalendar.day(clock.instant());
    }
}
