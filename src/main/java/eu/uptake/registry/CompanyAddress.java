package eu.uptake.registry;

import org.jspecify.annotations.Nullable;

/** What a company may change about itself without anybody deciding anew. */
public record CompanyAddress(
        @Nullable String street,
        @Nullable String postcode,
        @Nullable String city,
        @Nullable String nuts2,
        @Nullable String website) {}
