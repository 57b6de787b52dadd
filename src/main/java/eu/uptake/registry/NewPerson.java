package eu.uptake.registry;

import java.util.Locale;

/** Somebody who is invited. */
public record NewPerson(String name, String email, Locale language) {}
