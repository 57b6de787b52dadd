package eu.uptake.portal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something that happened, told in a sentence. */
record Lately(Instant at, String text, @Nullable String by) {}
