package eu.uptake.process;

import eu.uptake.assistance.Catalogue;
import eu.uptake.assistance.ServiceType;
import eu.uptake.casefile.Case;
import eu.uptake.platform.Moments;
import eu.uptake.registry.Organisation;
import eu.uptake.registry.Organisations;
import eu.uptake.registry.People;
import eu.uptake.registry.Person;
import java.text.NumberFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a form of services need not ask, service by service: its price, how that is counted, and the usual terms. */
@Component
class PlanTerms {

    private final Catalogue catalogue;
    private final Organisations organisations;
    private final People people;
    private final Moments moments;
    private final MessageSource messages;

    PlanTerms(
            Catalogue catalogue, Organisations organisations, People people, Moments moments, MessageSource messages) {
        this.catalogue = catalogue;
        this.organisations = organisations;
        this.people = people;
        this.moments = moments;
        this.messages = messages;
    }

    /** By code: {@code rates} and {@code units} to count with, {@code prices} and {@code usualTerms} to be read. */
    Map<String, Object> of(Case file, Locale locale) {
        Map<String, Object> rates = new HashMap<>();
        Map<String, Object> units = new HashMap<>();
        Map<String, Object> prices = new HashMap<>();
        Map<String, Object> usual = new HashMap<>();
        var centre = Optional.ofNullable(file.centreId()).flatMap(organisations::find);
        var advisor = Optional.ofNullable(file.advisorId()).flatMap(people::find);
        for (var service : catalogue.all()) {
            units.put(service.code(), service.unit());
            usual.put(service.code(), usual(service, centre, advisor, locale));
            if (service.value() != null) {
                rates.put(service.code(), service.value());
                prices.put(service.code(), price(service, locale));
            }
        }
        return Map.of("rates", rates, "units", units, "prices", prices, "usualTerms", usual);
    }

    private String price(ServiceType service, Locale locale) {
        return say(
                "plan.price." + service.unit(),
                locale,
                NumberFormat.getNumberInstance(locale).format(service.value()),
                moments.day(service.validFrom()));
    }

    private String usual(ServiceType service, Optional<Organisation> centre, Optional<Person> advisor, Locale locale) {
        var parts = List.of(
                centre.map(Organisation::name),
                advisor.filter(person -> service.isTechnical())
                        .map(person -> say("plan.usual.lead", locale, person.name())),
                Optional.ofNullable(service.trlFrom())
                        .map(from -> say("plan.usual.readiness", locale, from, service.trlTo())),
                Optional.of(say("aidBasis." + service.aidBasis(), locale)),
                Optional.of(say("plan.usual.free", locale)));
        return parts.stream()
                .<String>flatMap(part -> Stream.ofNullable(part.orElse(null)))
                .collect(Collectors.joining(", "));
    }

    private String say(String key, Locale locale, Object... words) {
        return messages.getMessage(key, words, locale);
    }
}
