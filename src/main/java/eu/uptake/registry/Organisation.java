package eu.uptake.registry;

import org.jspecify.annotations.Nullable;

/** A member of the consortium, or a provider; companies have more to say and are read as {@link Company}. */
public record Organisation(
        long id,
        OrganisationKind kind,
        String name,
        String country,
        @Nullable String nuts2,
        @Nullable String website) {}
