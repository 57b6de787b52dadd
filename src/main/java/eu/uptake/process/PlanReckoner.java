package eu.uptake.process;

import eu.uptake.assistance.PlannedService;
import eu.uptake.assistance.ServiceState;
import eu.uptake.assistance.Services;
import eu.uptake.casefile.Case;
import eu.uptake.casefile.Reckoner;
import eu.uptake.casefile.Reckoning;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
            List.of("service", "planned", "worked", "left", "readiness", "value", "price", "basis");

    private final Services services;
    private final HoursCeiling ceiling;
    private final MessageSource messages;

    PlanReckoner(Services services, HoursCeiling ceiling, MessageSource messages) {
        this.services = services;
        this.ceiling = ceiling;
        this.messages = messages;
    }

    @Override
    public List<Reckoning> of(Case file, Locale locale) {
        var counted = services.of(file).stream()
                .filter(service -> service.state() != ServiceState.CANCELLED)
                .toList();
        return counted.isEmpty() ? List.of() : List.of(reckoning(file, counted, new Words(messages, locale)));
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

    private static List<String> row(PlannedService service, Words words) {
        var terms = service.terms();
        return List.of(
                service.title(),
                words.number(service.hours()),
                words.number(service.spent()),
                words.number(service.hours().subtract(service.spent())),
                terms.trlFrom() == null ? "" : terms.trlFrom() + " → " + terms.trlTo(),
                words.number(terms.value()),
                words.number(terms.price()),
                words.say("aidBasis." + Objects.requireNonNullElse(terms.aidBasis(), "NONE")));
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
