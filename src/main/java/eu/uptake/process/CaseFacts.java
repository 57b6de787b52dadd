package eu.uptake.process;

import eu.uptake.casefile.Case;
import eu.uptake.process.CaseView.Fact;
import eu.uptake.registry.NutsVersion;
import eu.uptake.registry.Organisation;
import eu.uptake.registry.Organisations;
import eu.uptake.registry.People;
import eu.uptake.registry.Person;
import eu.uptake.registry.ReferenceLists;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What somebody who picks up a case wants to know first, in few lines. */
@Component
class CaseFacts {

    private final ReferenceLists lists;
    private final Organisations organisations;
    private final People people;

    CaseFacts(ReferenceLists lists, Organisations organisations, People people) {
        this.lists = lists;
        this.organisations = organisations;
        this.people = people;
    }

    List<Fact> of(Case file, Locale locale) {
        List<Fact> facts = new ArrayList<>();
        add(facts, "company", file.companyName());
        add(
                facts,
                "place",
                joined(
                        region(file),
                        lists.country(file.country())
                                .map(country -> country.label(locale))
                                .orElse(file.country())));
        add(
                facts,
                "sector",
                file.sector() == null
                        ? null
                        : lists.ecosystem(file.sector())
                                .map(sector -> sector.label(locale))
                                .orElse(file.sector()));
        add(
                facts,
                "contact",
                joined(known(file, "contactName"), known(file, "contactEmail"), known(file, "contactPhone")));
        add(facts, "staff", known(file, "awu"));
        add(facts, "technology", technologies(file, locale));
        add(facts, "cluster", organisation(file.clusterId()));
        add(facts, "centre", organisation(file.centreId()));
        add(
                facts,
                "advisor",
                file.advisorId() == null
                        ? null
                        : people.find(file.advisorId()).map(Person::name).orElse(null));
        return facts;
    }

    private static void add(List<Fact> facts, String key, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            facts.add(new Fact(key, value));
        }
    }

    private @Nullable String region(Case file) {
        return file.region() == null
                ? null
                : lists.region(NutsVersion.NUTS_2024, file.region())
                        .or(() -> lists.region(NutsVersion.NUTS_2021, file.region()))
                        .map(region -> region.code() + " " + region.name())
                        .orElse(file.region());
    }

    private @Nullable String technologies(Case file, Locale locale) {
        var known = file.known().get("technology");
        var codes = known instanceof List<?> several ? several : known == null ? List.of() : List.of(known);
        return codes.stream()
                .map(String::valueOf)
                .map(code -> lists.technology(code)
                        .map(technology -> technology.label(locale))
                        .orElse(code))
                .collect(Collectors.joining(", "));
    }

    private @Nullable String organisation(@Nullable Long id) {
        return id == null
                ? null
                : organisations.find(id).map(Organisation::name).orElse(null);
    }

    private static @Nullable String known(Case file, String key) {
        var value = file.known().get(key);
        return value == null ? null : value.toString();
    }

    private static String joined(@Nullable String... parts) {
        return Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(" · "));
    }
}
