package eu.uptake.portal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A task of the SME as its page shows it.
 *
 * @param minutes how long the form takes, roughly
 */
record TaskCard(
        String id,
        String name,
        @Nullable String about,
        @Nullable String says,
        Instant due,
        boolean late,
        int minutes) {}
