package eu.uptake.registry;

import org.jspecify.annotations.Nullable;

/** A company as the registry knows it; region and activity carry the edition of their list. */
public record Company(
        long id,
        String name,
        String country,
        @Nullable String nationalId,
        @Nullable String vat,
        @Nullable String pic,
        @Nullable String street,
        @Nullable String postcode,
        @Nullable String city,
        NutsVersion nutsVersion,
        @Nullable String nuts2,
        NaceRevision naceRevision,
        @Nullable String nace,
        @Nullable String ecosystem,
        @Nullable Integer foundingYear,
        @Nullable String website,
        String roleClaim,
        @Nullable Long cluster) {}
