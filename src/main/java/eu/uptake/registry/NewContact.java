package eu.uptake.registry;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The person who speaks for a company that registers.
 *
 * @param privacyNotice the version of the notice that was shown and acknowledged
 * @param marketing whether news of the programme may be sent; separate from the notice and optional
 */
public record NewContact(
        String name, String email, @Nullable String phone, Locale language, String privacyNotice, boolean marketing) {}
