package eu.uptake.process;

import eu.uptake.assessment.NeedTags;
import eu.uptake.assistance.Catalogue;
import eu.uptake.forms.Option;
import eu.uptake.funding.AidRegulations;
import eu.uptake.funding.FundingDocuments;
import eu.uptake.registry.Country;
import eu.uptake.registry.NaceCode;
import eu.uptake.registry.NaceRevision;
import eu.uptake.registry.NutsVersion;
import eu.uptake.registry.ReferenceLists;
import eu.uptake.registry.Region;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The option lists that come with the product, put into each language once: a page reads many forms. */
@Component
class FixedOptions {

    private final ReferenceLists lists;
    private final Catalogue catalogue;
    private final NeedTags needs;
    private final Corrections corrections;
    private final FundingDocuments documents;
    private final AidRegulations regulations;
    private final Map<Wanted, List<Option>> made = new ConcurrentHashMap<>();

    FixedOptions(
            ReferenceLists lists,
            Catalogue catalogue,
            NeedTags needs,
            Corrections corrections,
            FundingDocuments documents,
            AidRegulations regulations) {
        this.lists = lists;
        this.catalogue = catalogue;
        this.needs = needs;
        this.corrections = corrections;
        this.documents = documents;
        this.regulations = regulations;
    }

    private record Wanted(String key, Locale locale) {}

    /** None where there is no such list. */
    List<Option> list(String key, Locale locale) {
        return made.computeIfAbsent(new Wanted(key, locale), wanted -> make(wanted.key(), wanted.locale()));
    }

    private List<Option> make(String key, Locale locale) {
        return switch (key) {
            case "countries" ->
                lists.countries().stream()
                        .map(country -> new Option(country.iso2(), country.label(locale)))
                        .toList();
            case "regions" -> regions(locale);
            case "activities" ->
                lists.nace(NaceRevision.REV_2_1).stream()
                        .filter(NaceCode::isClass)
                        .map(nace -> new Option(nace.code(), named(nace.label(locale), nace.code())))
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
            case "services" ->
                catalogue.all().stream()
                        .map(service -> new Option(service.code(), named(service.title(locale), service.code())))
                        .toList();
            case "fundingDocuments" ->
                documents.kinds().stream()
                        .map(kind -> new Option(kind.code(), kind.label(locale)))
                        .toList();
            case "deMinimisRegulations" ->
                regulations.all().stream()
                        .map(rule -> new Option(rule.code(), named(rule.label(locale), rule.code())))
                        .toList();
            case "needUse" -> tags("use", locale);
            case "needInterest" -> tags("interest", locale);
            case "needBenefits" -> tags("benefit", locale);
            case "needObstacles" -> tags("obstacle", locale);
            case Corrections.ITEMS, Corrections.ANSWERS -> corrections.list(key, locale);
            default -> List.of();
        };
    }

    private List<Option> tags(String kind, Locale locale) {
        return needs.of(kind).stream()
                .map(tag -> new Option(tag.code(), tag.label(locale)))
                .toList();
    }

    /** By name, each with its country; a country without regions is a region of itself. */
    private List<Option> regions(Locale locale) {
        Map<String, List<Region>> byCountry = lists.nuts2(NutsVersion.NUTS_2024).stream()
                .filter(region -> !region.code().endsWith("ZZ")) // what lies in no region
                .sorted(Comparator.comparing(Region::latinName, Collator.getInstance(locale)))
                .collect(Collectors.groupingBy(Region::country));
        List<Option> options = new ArrayList<>();
        for (Country country : lists.countries()) {
            List<Region> regions = byCountry.get(country.eurostatCode());
            if (regions == null) {
                options.add(new Option(country.eurostatCode(), country.label(locale), country.iso2()));
            } else {
                regions.forEach(region -> options.add(
                        new Option(region.code(), named(region.latinName(), region.code()), country.iso2())));
            }
        }
        return options;
    }

    /** The name first: lists are searched and read by it. */
    private static String named(String name, String code) {
        return name + " (" + code + ")";
    }
}
