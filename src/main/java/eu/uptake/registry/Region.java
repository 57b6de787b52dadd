package eu.uptake.registry;

/**
 * A NUTS level 2 region, with its version because codes move between versions.
 *
 * @param country Eurostat's code of the country, which is EL for Greece
 * @param latinName the name in Latin letters, for readers of neither Greek nor Cyrillic
 */
public record Region(String code, NutsVersion version, String country, String name, String latinName) {}
