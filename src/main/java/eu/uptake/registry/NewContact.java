package eu.uptake.registry;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The person who speaks for a company that registers. */
public record NewContact(
        String name, String email, @Nullable String phone, Locale language) {}
