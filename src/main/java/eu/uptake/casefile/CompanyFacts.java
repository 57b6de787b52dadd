package eu.uptake.casefile;

import eu.uptake.registry.Companies;
import eu.uptake.registry.Company;
import eu.uptake.registry.Country;
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

/** A company's record as people read it, codes put into words. */
@Component
public class CompanyFacts {

    private final Companies companies;
    private final Organisations organisations;
    private final People people;
    private final ReferenceLists lists;

    CompanyFacts(Companies companies, Organisations organisations, People people, ReferenceLists lists) {
        this.companies = companies;
        this.organisations = organisations;
        this.people = people;
        this.lists = lists;
    }

    /** A fact: the message key of what it is, and its value. */
    public record Fact(String key, String value) {}

    public List<Fact> of(Case file, Locale reader) {
        var company = companies.get(file.companyId());
        List<Fact> facts = new ArrayList<>();
        add(facts, "name", company.name());
        add(facts, "address", address(company, reader));
        add(facts, "region", region(company));
        add(facts, "nationalId", company.nationalId());
        add(facts, "vat", company.vat());
        add(facts, "activity", activity(company, reader));
        add(facts, "ecosystem", ecosystem(company, reader));
        add(facts, "foundingYear", company.foundingYear());
        add(facts, "website", company.website());
        add(facts, "cluster", name(file.clusterId()));
        add(facts, "centre", name(file.centreId()));
        add(facts, "advisor", advisor(file));
        return facts;
    }

    private static void add(List<Fact> facts, String key, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            facts.add(new Fact("company." + key, value.toString()));
        }
    }

    private String address(Company company, Locale reader) {
        var town = Stream.of(company.postcode(), company.city())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        var country = lists.country(company.country())
                .map((Country known) -> known.label(reader))
                .orElse(company.country());
        return Stream.of(company.street(), town, country)
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(", "));
    }

    private @Nullable String region(Company company) {
        var code = company.nuts2();
        return code == null
                ? null
                : lists.region(company.nutsVersion(), code)
                        .map(region -> region.name() + " (" + code + ")")
                        .orElse(code);
    }

    private @Nullable String activity(Company company, Locale reader) {
        var code = company.nace();
        return code == null
                ? null
                : lists.nace(company.naceRevision(), code)
                        .map(nace -> nace.label(reader) + " (" + code + ")")
                        .orElse(code);
    }

    private @Nullable String ecosystem(Company company, Locale reader) {
        var code = company.ecosystem();
        return code == null
                ? null
                : lists.ecosystem(code).map(known -> known.label(reader)).orElse(code);
    }

    private @Nullable String name(@Nullable Long organisation) {
        return organisation == null
                ? null
                : organisations.find(organisation).map(Organisation::name).orElse(null);
    }

    private @Nullable String advisor(Case file) {
        var advisor = file.advisorId();
        return advisor == null ? null : people.find(advisor).map(Person::name).orElse(null);
    }
}
