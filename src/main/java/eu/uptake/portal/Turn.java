package eu.uptake.portal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An open task as the SME hears of it, in the reader's language.
 *
 * @param mine whether the SME itself is to do it
 * @param person who has taken it, if anybody has
 * @param about the service or application it is about, if any
 * @param says the model's sentence for the time the case waits here
 */
record Turn(
        boolean mine,
        String role,
        @Nullable String organisation,
        @Nullable String person,
        String task,
        @Nullable String about,
        @Nullable String says,
        Instant since,
        Instant due) {}
