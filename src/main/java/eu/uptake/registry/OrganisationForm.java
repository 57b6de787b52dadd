package eu.uptake.registry;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An organisation that joins, as typed.
 *
 * @param outside the consortium: no beneficiary of the grant
 */
record OrganisationForm(
        @Nullable OrganisationKind kind,
        String name,
        String country,
        String nuts2,
        @Nullable Set<String> technologies,
        @Nullable Boolean outside) {

    static final List<OrganisationKind> JOINING =
            List.of(OrganisationKind.CLUSTER, OrganisationKind.TECHNOLOGY_CENTRE, OrganisationKind.PROVIDER);
    static final OrganisationForm EMPTY = new OrganisationForm(null, "", "", "", Set.of(), false);

    OrganisationForm {
        name = Problems.text(name);
        country = Problems.text(country);
        nuts2 = Problems.text(nuts2);
        outside = Boolean.TRUE.equals(outside); // a box that is not ticked sends nothing
        technologies = technologies == null ? Set.of() : technologies;
    }

    /** As it is on record, to be corrected. */
    static OrganisationForm of(Organisation one, Set<String> technologies) {
        return new OrganisationForm(
                one.kind(), one.name(), one.country(), Problems.text(one.nuts2()), technologies, false);
    }

    Map<String, String> problems(ReferenceLists lists) {
        var kinds = new Problems().unless(kind != null && JOINING.contains(kind), "kind", "missing.kind");
        return facts(kinds, lists).found();
    }

    /** Of one that has its kind already. */
    Map<String, String> problemsOfCorrection(ReferenceLists lists) {
        return facts(new Problems(), lists).found();
    }

    private Problems facts(Problems problems, ReferenceLists lists) {
        var region = lists.region(OrganisationRows.CURRENT_NUTS, nuts2);
        var place = lists.country(country);
        var fits = region.isPresent()
                && place.isPresent()
                && region.get().country().equals(place.get().eurostatCode());
        return problems.needs("name", name, 200)
                .unless(place.isPresent(), "country", "missing.country")
                .unless(nuts2.isEmpty() || place.isEmpty() || fits, "nuts2", "regionElsewhere")
                .unless(
                        technologies.stream()
                                .allMatch(code -> lists.technology(code).isPresent()),
                        "technologies",
                        "technology");
    }

    NewOrganisation organisation() {
        return new NewOrganisation(
                Objects.requireNonNull(kind),
                name,
                country,
                nuts2.isEmpty() ? null : nuts2,
                null,
                kind == OrganisationKind.TECHNOLOGY_CENTRE ? technologies : Set.of(),
                Set.of());
    }
}
