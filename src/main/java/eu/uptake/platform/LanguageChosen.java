package eu.uptake.platform;

import java.util.Locale;

/** A signed-in person has switched the language of the pages; whoever keeps people may remember it. */
public record LanguageChosen(Actor actor, Locale language) {}
