package eu.uptake.process;

import eu.uptake.casefile.Case;
import eu.uptake.casefile.Cases;
import eu.uptake.casefile.NoSuchCase;
import eu.uptake.platform.Actor;
import eu.uptake.process.Grounds.Comparison;
import eu.uptake.process.Grounds.Thing;
import eu.uptake.process.Grounds.Trait;
import eu.uptake.process.Grounds.Value;
import eu.uptake.registry.Company;
import eu.uptake.registry.Country;
import eu.uptake.registry.LookAlike;
import eu.uptake.registry.LookAlike.Likeness;
import eu.uptake.registry.Names;
import eu.uptake.registry.ReferenceLists;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sets a company beside others, trait by trait, and marks what is the same. */
@Component
class CompanyComparison {

    private final Cases cases;
    private final ReferenceLists lists;

    CompanyComparison(Cases cases, ReferenceLists lists) {
        this.cases = cases;
        this.lists = lists;
    }

    /** Newest first. */
    List<Case> cases(Company company) {
        return cases.ofCompany(company.id());
    }

    Comparison of(Company company, List<LookAlike> others, Actor reader, Locale locale) {
        var all = new ArrayList<LookAlike>();
        all.add(new LookAlike(company, Set.of()));
        all.addAll(others);
        return new Comparison(
                all.stream().map(one -> thing(one.company(), reader)).toList(),
                Stream.of(
                                trait("name", all, Company::name, Likeness.NAME),
                                trait("vat", all, Company::vat, Likeness.VAT),
                                trait("nationalId", all, Company::nationalId, Likeness.NATIONAL_ID),
                                trait("address", all, CompanyComparison::address, null),
                                trait("country", all, one -> country(one, locale), null),
                                trait("activity", all, one -> activity(one, locale), null),
                                trait("website", all, Company::website, null),
                                trait("foundingYear", all, one -> text(one.foundingYear()), null))
                        .filter(trait -> trait.values().stream()
                                .anyMatch(value -> !value.text().isEmpty()))
                        .toList());
    }

    private Thing thing(Company company, Actor reader) {
        return new Thing(
                company.name(),
                cases(company).stream()
                        .map(Case::number)
                        .filter(number -> sees(reader, number))
                        .toList());
    }

    private boolean sees(Actor reader, String number) {
        try {
            cases.find(reader, number);
            return true;
        } catch (NoSuchCase e) {
            return false;
        }
    }

    private static Trait trait(
            String key, List<LookAlike> all, Function<Company, @Nullable String> of, @Nullable Likeness likeness) {
        var first = text(of.apply(all.get(0).company()));
        List<Value> values = new ArrayList<>();
        for (var one : all) {
            var text = text(of.apply(one.company()));
            var same = !text.isEmpty() && Names.fold(text).equals(Names.fold(first));
            var alike = one != all.get(0)
                    && (same || likeness != null && one.because().contains(likeness));
            values.add(new Value(text, alike));
        }
        return new Trait(key, values);
    }

    private static String address(Company company) {
        var town = Stream.of(company.postcode(), company.city())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return Stream.of(text(company.street()), town)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(", "));
    }

    private String country(Company company, Locale locale) {
        return lists.country(company.country())
                .map((Country known) -> known.label(locale))
                .orElse(company.country());
    }

    private String activity(Company company, Locale locale) {
        var code = company.nace();
        return code == null
                ? ""
                : lists.nace(company.naceRevision(), code)
                        .map(nace -> code + " " + nace.label(locale))
                        .orElse(code);
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
