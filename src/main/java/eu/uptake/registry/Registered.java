package eu.uptake.registry;

/** The two records that a registration leaves behind. */
public record Registered(long company, long person) {}
