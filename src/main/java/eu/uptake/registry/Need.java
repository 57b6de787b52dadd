package eu.uptake.registry;

import org.jspecify.annotations.Nullable;

/** What a centre is sought for: where the company is, and the technology it is after if that is known yet. */
public record Need(
        String country, @Nullable String region, @Nullable String technology) {}
