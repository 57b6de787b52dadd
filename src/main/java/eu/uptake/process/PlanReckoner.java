package eu.uptake.process;

import eu.uptake.assistance.Catalogue;
import eu.uptake.assistance.PlannedService;
import eu.uptake.assistance.ServiceState;
import eu.uptake.assistance.ServiceTerms;
import eu.uptake.assistance.Services;
import eu.uptake.casefile.Case;
import eu.uptake.casefile.Reckoner;
import eu.uptake.casefile.Reckoning;
import eu.uptake.funding.ServiceAidReckoner;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What a plan costs: hours planned, worked and left, against the ceiling of the decision table, and its value in EUR. */
@Component
@Order(40)
class PlanReckoner implements Reckoner {

    private static final String ELEMENT = "businessRuleTask_decideHours";
    private static final List<String> HEADINGS =
            List.of("service", "planned", "worked", "left", "readiness", "value", "price", "aid", "basis");

    private final Services services;
    private final HoursCeiling ceiling;
    private final Catalogue catalogue;
    private final ServiceAid aid;
    private final ServiceAidReckoner known;
    private final MessageSource messages;

    PlanReckoner(
            Services services,
            HoursCeiling ceiling,
            Catalogue catalogue,
            ServiceAid aid,
            ServiceAidReckoner known,
            MessageSource messages) {
        this.services = services;
        this.aid = aid;
        this.known = known;
        this.catalogue = catalogue;
        this.ceiling = ceiling;
        this.messages = messages;
    }

    @Override
    public List<Reckoning> of(Case file, Locale locale) {
        var all = services.of(file);
        var counted = all.stream()
                .filter(service -> service.state() != ServiceState.CANCELLED)
                .toList();
        List<Reckoning> reckonings = new ArrayList<>();
        if (!counted.isEmpty()) {
            reckonings.add(reckoning(file, counted, new Words(messages, locale)));
        }
        reckonings.addAll(smallAid(file, all, locale));
        return reckonings;
    }

    /** What is known before more is declared, and a notice of each that was granted, whatever became of the service. */
    private List<Reckoning> smallAid(Case file, List<PlannedService> all, Locale locale) {
        List<Reckoning> said = new ArrayList<>();
        if (aid.isMore(all)) {
            said.add(known.known(file, ServiceDeclaration.TASK, locale));
        }
        Map<String, String> begun = new LinkedHashMap<>();
        all.stream()
                .filter(service -> service.state() != ServiceState.PROPOSED && aid.isSmall(service))
                .forEach(service -> begun.put(service.id(), catalogue.title(service, locale)));
        said.addAll(known.notices("serviceTask_startService", begun, locale));
        return said;
    }

    private Reckoning reckoning(Case file, List<PlannedService> counted, Words words) {
        var planned = sum(counted, PlannedService::hours);
        var most = ceiling.of(file).orElse(null);
        List<List<String>> rows = new ArrayList<>();
        counted.forEach(service -> rows.add(row(service, words)));
        rows.add(List.of(
                words.say("plan.sum"),
                words.number(planned),
                words.number(sum(counted, PlannedService::spent)),
                words.number(planned.subtract(sum(counted, PlannedService::spent))),
                "",
                words.number(sum(counted, service -> service.terms().value())),
                words.number(sum(counted, service -> service.terms().price())),
                words.number(sum(counted, service -> service.terms().aid())),
                ""));
        return new Reckoning(
                ELEMENT,
                null,
                words.say("plan.title"),
                most == null ? words.say("plan.hours", planned) : words.say("plan.ofCeiling", planned, most),
                remarks(planned, most, words),
                List.of(new Reckoning.Lines(
                        null,
                        HEADINGS.stream().map(key -> words.say("plan." + key)).toList(),
                        rows)),
                List.of(words.say("plan.source")));
    }

    private static List<String> remarks(BigDecimal planned, @Nullable BigDecimal most, Words words) {
        return most == null
                ? List.of()
                : List.of(words.say(planned.compareTo(most) > 0 ? "plan.above" : "plan.within", most));
    }

    private List<String> row(PlannedService service, Words words) {
        var terms = service.terms();
        return List.of(
                catalogue.title(service, words.locale()),
                words.number(service.hours()),
                words.number(service.spent()),
                words.number(service.hours().subtract(service.spent())),
                terms.trlFrom() == null ? "" : terms.trlFrom() + " → " + terms.trlTo(),
                words.number(terms.value()),
                words.number(terms.price()),
                reckoned(terms, words),
                basis(terms, words));
    }

    /** With how it was reckoned, unless a fixed share of the catalogue says so. */
    private static String reckoned(ServiceTerms terms, Words words) {
        var aid = terms.aid();
        var value = terms.value();
        var price = Objects.requireNonNullElse(terms.price(), BigDecimal.ZERO);
        return aid == null || value == null || value.subtract(price).compareTo(aid) != 0
                ? words.number(aid)
                : words.say("plan.aid.reckoned", words.number(value), words.number(price), words.number(aid));
    }

    private static String basis(ServiceTerms terms, Words words) {
        var basis = words.say("aidBasis." + Objects.requireNonNullElse(terms.aidBasis(), "NONE"));
        return terms.granter() == null ? basis : basis + ", " + terms.granter();
    }

    private static BigDecimal sum(List<PlannedService> all, Function<PlannedService, @Nullable BigDecimal> what) {
        return all.stream().map(what).flatMap(Stream::ofNullable).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The reader's words and numbers. */
    private record Words(MessageSource messages, Locale locale) {

        String say(String key, Object... words) {
            return messages.getMessage(key, words, locale);
        }

        String number(@Nullable BigDecimal number) {
            return number == null ? "" : NumberFormat.getNumberInstance(locale).format(number);
        }
    }
}
