package eu.uptake.process;

import eu.uptake.forms.FormSchema;
import eu.uptake.forms.Option;
import eu.uptake.funding.Instruments;
import eu.uptake.registry.Organisation;
import eu.uptake.registry.OrganisationKind;
import eu.uptake.registry.Organisations;
import eu.uptake.registry.People;
import eu.uptake.registry.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The option lists behind the forms' valuesKeys: those that come with the product, and those of the registers. */
@Component
class FormOptions {

    private final FixedOptions fixed;
    private final Organisations organisations;
    private final Instruments instruments;
    private final People people;

    FormOptions(FixedOptions fixed, Organisations organisations, Instruments instruments, People people) {
        this.fixed = fixed;
        this.organisations = organisations;
        this.instruments = instruments;
        this.people = people;
    }

    /** Only the lists that the form asks for. */
    Map<String, List<Option>> of(FormSchema schema, Locale locale) {
        Map<String, List<Option>> options = new HashMap<>();
        for (var key : schema.valuesKeys()) {
            options.put(key, list(key, locale));
        }
        return options;
    }

    /** The same for reading what was handed in, with the lists that a task itself made for whoever filled it in. */
    Map<String, List<Option>> ofHanded(FormSchema schema, Locale locale) {
        var options = of(schema, locale);
        options.computeIfPresent(
                "centres",
                (key, none) -> organisations.centres().stream()
                        .map(centre -> new Option(String.valueOf(centre.id()), centre.name()))
                        .toList());
        options.computeIfPresent(
                "advisors",
                (key, none) -> people.contacts(Role.ADVISOR).stream()
                        .map(person -> new Option(String.valueOf(person.id()), person.name()))
                        .toList());
        return options;
    }

    private List<Option> list(String key, Locale locale) {
        return switch (key) {
            case "providers" -> named(organisations.providers());
            case "clusters" -> named(organisations.clusters());
            case "consortiumCentres" ->
                named(organisations.consortium().stream()
                        .filter(one -> one.kind() == OrganisationKind.TECHNOLOGY_CENTRE)
                        .toList());
            case "leads" -> leads();
            case "instruments" ->
                instruments.offered().stream()
                        .map(instrument -> new Option(instrument.code(), instruments.name(instrument, locale)))
                        .toList();
            default -> fixed.list(key, locale);
        };
    }

    /** Who can lead a service, in each centre they work for. */
    private List<Option> leads() {
        return Stream.of(Role.ADVISOR, Role.BUSINESS_ADVISOR)
                .flatMap(role -> people.contactsByOrganisation(role).entrySet().stream())
                .flatMap(centre -> centre.getValue().stream()
                        .map(person -> new Option(
                                String.valueOf(person.id()), person.name(), String.valueOf(centre.getKey()))))
                .distinct()
                .toList();
    }

    private static List<Option> named(List<Organisation> organisations) {
        return organisations.stream()
                .map(organisation -> new Option(String.valueOf(organisation.id()), organisation.name()))
                .toList();
    }
}
