package eu.uptake.funding;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An instrument as it was from a moment on.
 *
 * @param by who wrote it; nobody for what came with the product
 */
public record InstrumentVersion(
        Instrument instrument, @Nullable String by, Instant since) {}
