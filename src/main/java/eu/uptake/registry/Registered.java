package eu.uptake.registry;

/**
 * The two records that a registration leaves behind.
 *
 * @param newPerson whether the contact was unknown before; of one who was known the form says nothing
 */
public record Registered(long company, long person, boolean newPerson) {}
