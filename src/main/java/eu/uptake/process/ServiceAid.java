package eu.uptake.process;

import eu.uptake.assistance.PlannedService;
import eu.uptake.assistance.Services;
import eu.uptake.casefile.Case;
import eu.uptake.funding.AidCheck;
import eu.uptake.funding.AidLedger;
import eu.uptake.funding.AidRegulation;
import eu.uptake.funding.AidRegulations;
import eu.uptake.funding.DeMinimis;
import eu.uptake.funding.ServiceAids;
import eu.uptake.funding.ServiceAids.Kept;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Services that are small aid: whether what is proposed fits into what the company may still receive, and their lines in
 * the ledger, from the day on which the company has a right to them (Regulation (EU) 2023/2831, Article 3(3)).
 */
@Component
class ServiceAid {

    private final Services services;
    private final AidRegulations regulations;
    private final DeMinimis deMinimis;
    private final ServiceAids aids;
    private final Clock clock;

    ServiceAid(Services services, AidRegulations regulations, DeMinimis deMinimis, ServiceAids aids, Clock clock) {
        this.services = services;
        this.regulations = regulations;
        this.deMinimis = deMinimis;
        this.aids = aids;
        this.clock = clock;
    }

    /**
     * @throws AnswerRefused at that field, if what is proposed, and what services under way shall be beyond the ledger,
     *     would pass a ceiling together
     */
    void check(Case file, String field, Locale reader) {
        fits(file, services.of(file), field, "plan.refused.DE_MINIMIS", reader);
    }

    /**
     * The company is about to have a right to them: on this day they must fit, whatever came in since they were planned.
     * What is under way and is no aid any more counts no more.
     *
     * @throws AnswerRefused at that field, if they do not fit
     */
    void accepted(Case file, List<PlannedService> all, String field, Locale reader) {
        all.stream()
                .filter(service -> service.state().isRunning() && rule(service).isEmpty())
                .forEach(service -> aids.withdraw(service.id()));
        fits(file, all, field, "plan.late.DE_MINIMIS", reader);
    }

    /** @throws AnswerRefused at that field, if what is proposed does not fit any more */
    void approved(Case file, String field, Locale reader) {
        fits(file, services.of(file), field, "plan.late.DE_MINIMIS", reader);
    }

    private void fits(Case file, List<PlannedService> all, String field, String message, Locale reader) {
        var open = all.stream().filter(service -> !service.state().isOver()).toList();
        var kept = aids.kept(open.stream()
                .filter(service -> service.state().isRunning())
                .map(PlannedService::id)
                .toList());
        regulations.all().stream()
                .map(rule -> check(file, rule, open, kept))
                .flatMap(Optional::stream)
                .filter(check -> !check.fits())
                .min(Comparator.comparing(AidCheck::headroom))
                .ifPresent(check -> {
                    throw new AnswerRefused(
                            field,
                            message,
                            euro(check.asked(), reader),
                            euro(check.headroom().max(BigDecimal.ZERO), reader),
                            euro(check.ceiling(), reader));
                });
    }

    private Optional<AidCheck> check(Case file, AidRegulation rule, List<PlannedService> open, Map<String, Kept> kept) {
        var asked = open.stream()
                .map(service -> more(service, rule, kept.get(service.id())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return asked.signum() <= 0
                ? Optional.empty()
                : Optional.of(deMinimis.check(file.companyId(), file.country(), rule.code(), asked, today(), null));
    }

    /** EUR under that rule beyond what the ledger has of the service; less than none where it has more. */
    private BigDecimal more(PlannedService service, AidRegulation rule, @Nullable Kept kept) {
        var isUnder = rule(service).filter(rule::equals).isPresent();
        var amount = isUnder ? amount(service) : BigDecimal.ZERO;
        if (kept == null || !kept.regulation().equals(rule.code())) {
            return amount;
        }
        return amount.subtract(isUnder ? kept.equivalent() : kept.kept());
    }

    /** The company has a right to the service from now on. */
    void granted(Case file, PlannedService service) {
        rule(service).ifPresent(rule -> aids.grant(service.id(), award(file, service, rule)));
    }

    /** A service that ended before anybody worked for it was no aid. */
    void ended(PlannedService service) {
        if (service.spent().signum() == 0) {
            aids.withdraw(service.id());
        }
    }

    private AidLedger.Award award(Case file, PlannedService service, AidRegulation rule) {
        var nace = file.known().get("nace");
        return new AidLedger.Award(
                service.id(),
                file.companyId(),
                file.country(),
                Objects.requireNonNullElse(service.terms().granter(), "-"),
                null,
                rule.code(),
                null,
                Objects.requireNonNullElse(service.terms().value(), amount(service)),
                amount(service),
                today(),
                service.title(),
                nace == null ? null : nace.toString());
    }

    private Optional<AidRegulation> rule(PlannedService service) {
        return Optional.ofNullable(service.terms().aidBasis())
                .flatMap(regulations::ofBasis)
                .filter(rule -> amount(service).signum() > 0);
    }

    private static BigDecimal amount(PlannedService service) {
        return Objects.requireNonNullElse(service.terms().aid(), BigDecimal.ZERO);
    }

    private static String euro(BigDecimal amount, Locale reader) {
        return NumberFormat.getNumberInstance(reader).format(amount);
    }

    private LocalDate today() {
        return WorkingCalendar.day(clock.instant());
    }
}
