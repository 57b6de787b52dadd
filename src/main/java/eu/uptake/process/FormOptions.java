package eu.uptake.process;

import eu.uptake.assistance.Catalogue;
import eu.uptake.forms.FormSchema;
import eu.uptake.forms.Option;
import eu.uptake.funding.Instruments;
import eu.uptake.registry.NaceCode;
import eu.uptake.registry.NaceRevision;
import eu.uptake.registry.NutsVersion;
import eu.uptake.registry.Organisation;
import eu.uptake.registry.Organisations;
import eu.uptake.registry.ReferenceLists;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The option lists behind the forms' valuesKeys, from the reference lists and registers. */
@Component
class FormOptions {

    private final ReferenceLists lists;
    private final Organisations organisations;
    private final Catalogue catalogue;
    private final Instruments instruments;

    FormOptions(ReferenceLists lists, Organisations organisations, Catalogue catalogue, Instruments instruments) {
        this.lists = lists;
        this.organisations = organisations;
        this.catalogue = catalogue;
        this.instruments = instruments;
    }

    /** Only the lists that the form asks for. */
    Map<String, List<Option>> of(FormSchema schema, Locale locale) {
        Map<String, List<Option>> options = new HashMap<>();
        for (var key : schema.valuesKeys()) {
            options.put(key, list(key, locale));
        }
        return options;
    }

    private List<Option> list(String key, Locale locale) {
        return switch (key) {
            case "countries" ->
                lists.countries().stream()
                        .map(country -> new Option(country.iso2(), country.label(locale)))
                        .toList();
            case "regions" ->
                lists.nuts2(NutsVersion.NUTS_2024).stream()
                        .map(region -> new Option(region.code(), region.code() + " " + region.latinName()))
                        .toList();
            case "activities" ->
                lists.nace(NaceRevision.REV_2_1).stream()
                        .filter(NaceCode::isClass)
                        .map(nace -> new Option(nace.code(), nace.code() + " " + nace.label(locale)))
                        .toList();
            case "ecosystems" ->
                lists.ecosystems().stream()
                        .map(ecosystem -> new Option(ecosystem.code(), ecosystem.label(locale)))
                        .toList();
            case "technologies" ->
                lists.technologies().stream()
                        .map(technology -> new Option(technology.code(), technology.label(locale)))
                        .toList();
            case "trl" ->
                lists.readinessLevels().stream()
                        .map(trl -> new Option(String.valueOf(trl.level()), trl.level() + " " + trl.label(locale)))
                        .toList();
            case "clusters" -> named(organisations.clusters());
            case "services" ->
                catalogue.all().stream()
                        .map(service -> new Option(service.code(), service.code() + " " + service.title()))
                        .toList();
            case "instruments" ->
                instruments.all().stream()
                        .map(instrument -> new Option(instrument.code(), instrument.name()))
                        .toList();
            default -> List.of();
        };
    }

    private static List<Option> named(List<Organisation> organisations) {
        return organisations.stream()
                .map(organisation -> new Option(String.valueOf(organisation.id()), organisation.name()))
                .toList();
    }
}
