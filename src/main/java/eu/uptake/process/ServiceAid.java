package eu.uptake.process;

import eu.uptake.assistance.PlannedService;
import eu.uptake.assistance.ServiceState;
import eu.uptake.assistance.Services;
import eu.uptake.casefile.Case;
import eu.uptake.funding.AidCheck;
import eu.uptake.funding.AidLedger;
import eu.uptake.funding.AidRegulation;
import eu.uptake.funding.AidRegulations;
import eu.uptake.funding.DeMinimis;
import eu.uptake.funding.ServiceAids;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
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

    /** @throws AnswerRefused at that field, if the services that are proposed would pass a ceiling together */
    void check(Case file, String field, Locale reader) {
        var proposed = services.of(file).stream()
                .filter(service -> service.state() == ServiceState.PROPOSED)
                .toList();
        regulations.all().stream()
                .map(rule -> check(file, rule, proposed))
                .flatMap(Optional::stream)
                .filter(check -> !check.fits())
                .min(Comparator.comparing(AidCheck::headroom))
                .ifPresent(check -> {
                    throw new AnswerRefused(
                            field,
                            "plan.refused.DE_MINIMIS",
                            euro(check.asked(), reader),
                            euro(check.headroom().max(BigDecimal.ZERO), reader),
                            euro(check.ceiling(), reader));
                });
    }

    private Optional<AidCheck> check(Case file, AidRegulation rule, List<PlannedService> proposed) {
        var asked = proposed.stream()
                .filter(service -> rule(service).filter(rule::equals).isPresent())
                .map(ServiceAid::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return asked.signum() == 0
                ? Optional.empty()
                : Optional.of(deMinimis.check(file.companyId(), file.country(), rule.code(), asked, today(), null));
    }

    /** The company has a right to the service from now on. */
    void granted(Case file, PlannedService service) {
        rule(service).ifPresent(rule -> aids.grant(service.id(), award(file, service, rule)));
    }

    /** A service that ended before anybody worked for it was no aid. */
    void ended(PlannedService service) {
        if (service.terms().isAid() && service.spent().signum() == 0) {
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
