package eu.uptake.registry;

import org.jspecify.annotations.Nullable;

/**
 * What a company says of itself when it registers.
 *
 * @param country ISO 3166-1 alpha-2
 * @param nuts2 a NUTS 2024 region
 * @param nace a class of NACE Rev. 2.1
 * @param roleClaim TRADITIONAL or TECH_SAVVY; whether the claim holds is decided later
 * @param cluster the cluster it says it belongs to
 */
public record NewCompany(
        String name,
        String country,
        @Nullable String nationalId,
        @Nullable String vat,
        @Nullable String pic,
        @Nullable String street,
        @Nullable String postcode,
        @Nullable String city,
        @Nullable String nuts2,
        @Nullable String nace,
        @Nullable String ecosystem,
        @Nullable Integer foundingYear,
        @Nullable String website,
        String roleClaim,
        @Nullable Long cluster) {

    public NewCompany {
        if (name.isBlank() || country.length() != 2) {
            throw new IllegalArgumentException("A company has a name and a country");
        }
    }

    /** The least that can be registered. */
    public static NewCompany of(String name, String country) {
        return new NewCompany(
                name, country, null, null, null, null, null, null, null, null, null, null, null, "TRADITIONAL", null);
    }
}
