package eu.uptake.registry;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What people may change about themselves. */
public record ContactDetails(String name, @Nullable String phone, Locale language) {}
