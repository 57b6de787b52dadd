package eu.uptake.funding;

import org.jspecify.annotations.Nullable;

/**
 * A legal entity that the ledger knows, whether or not it takes part in the programme.
 *
 * @param company its organisation, if it takes part
 */
public record Undertaking(long id, @Nullable Long company, String name, String country) {}
