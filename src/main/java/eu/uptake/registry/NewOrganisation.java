package eu.uptake.registry;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An organisation that joins the programme; technologies and regions matter for a technology centre.
 *
 * @param country ISO 3166-1 alpha-2
 * @param regions NUTS 2 codes served beside its own
 */
public record NewOrganisation(
        OrganisationKind kind,
        String name,
        String country,
        @Nullable String nuts2,
        @Nullable String website,
        Set<String> technologies,
        Set<String> regions) {

    public NewOrganisation {
        if (kind == OrganisationKind.COMPANY) {
            throw new IllegalArgumentException("A company registers itself");
        }
        technologies = Set.copyOf(technologies);
        regions = Set.copyOf(regions);
    }

    public static NewOrganisation of(OrganisationKind kind, String name, String country) {
        return new NewOrganisation(kind, name, country, null, null, Set.of(), Set.of());
    }
}
