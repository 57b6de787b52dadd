package eu.uptake.portal;

import eu.uptake.process.Answered;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A form that the SME handed in, read back.
 *
 * @param number its place among what was handed in, from 1; it never changes, since nothing is ever taken away
 */
record Document(
        int number,
        String name,
        @Nullable String about,
        String by,
        Instant at,
        List<Answered> answers) {}
