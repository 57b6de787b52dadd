package eu.uptake.process;

import eu.uptake.assistance.PlannedService;
import eu.uptake.assistance.Services;
import eu.uptake.casefile.Case;
import eu.uptake.funding.AidCheck;
import eu.uptake.funding.AidLedger.Award;
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
import org.springframework.context.MessageSource;
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
    private final MessageSource messages;
    private final Clock clock;

    ServiceAid(
            Services services,
            AidRegulations regulations,
            DeMinimis deMinimis,
            ServiceAids aids,
            MessageSource messages,
            Clock clock) {
        this.messages = messages;
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
    void check(Case file, List<PlannedService> all, String field, Locale reader) {
        refuse(file, all, field, "plan.refused.DE_MINIMIS", reader);
    }

    /** Whether the company would get any small aid by these services beyond what the ledger has of them. */
    boolean isMore(List<PlannedService> all) {
        var small = all.stream()
                .filter(service -> !service.state().isOver() && isSmall(service))
                .toList();
        if (small.isEmpty()) {
            return false;
        }
        var kept = aids.kept(running(small));
        return small.stream()
                .anyMatch(service -> more(service, rule(service).orElseThrow(), kept.get(service.id()))
                                .signum()
                        > 0);
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
        refuse(file, all, field, "plan.late.DE_MINIMIS", reader);
    }

    /** @throws AnswerRefused at that field, if what is proposed does not fit any more */
    void approved(Case file, String field, Locale reader) {
        refuse(file, services.of(file), field, "plan.late.DE_MINIMIS", reader);
    }

    /** Why what is proposed does not fit, in the reader's words; nothing if it does. */
    Optional<String> excess(Case file, List<PlannedService> all, Locale reader) {
        return passed(file, all)
                .map(check -> messages.getMessage("plan.declared.DE_MINIMIS", figures(check, reader), reader));
    }

    private void refuse(Case file, List<PlannedService> all, String field, String message, Locale reader) {
        passed(file, all).ifPresent(check -> {
            throw new AnswerRefused(field, message, figures(check, reader));
        });
    }

    private static String[] figures(AidCheck check, Locale reader) {
        return new String[] {
            euro(check.asked(), reader),
            euro(check.headroom().max(BigDecimal.ZERO), reader),
            euro(check.ceiling(), reader)
        };
    }

    /** The ceiling that is passed, the one with the least headroom if there are several. */
    private Optional<AidCheck> passed(Case file, List<PlannedService> all) {
        var open = all.stream().filter(service -> !service.state().isOver()).toList();
        var kept = aids.kept(running(open));
        return regulations.all().stream()
                .map(rule -> check(file, rule, open, kept))
                .flatMap(Optional::stream)
                .filter(check -> !check.fits())
                .min(Comparator.comparing(AidCheck::headroom));
    }

    private static List<String> running(List<PlannedService> services) {
        return services.stream()
                .filter(service -> service.state().isRunning())
                .map(PlannedService::id)
                .toList();
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

    boolean isSmall(PlannedService service) {
        return rule(service).isPresent();
    }

    /** The company has a right to the service from now on. @return what of it is new; nothing if it is no small aid */
    Optional<Award> granted(Case file, PlannedService service) {
        return rule(service).map(rule -> award(file, service, rule)).filter(award -> aids.grant(service.id(), award));
    }

    /** A service that ended before anybody worked for it was no aid. */
    void ended(PlannedService service) {
        if (service.spent().signum() == 0) {
            aids.withdraw(service.id());
        }
    }

    private Award award(Case file, PlannedService service, AidRegulation rule) {
        var nace = file.known().get("nace");
        return new Award(
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
