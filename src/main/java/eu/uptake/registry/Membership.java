package eu.uptake.registry;

/** A person in a role in an organisation, as a list of people shows it. */
public record Membership(Person person, Organisation organisation, String role) {}
