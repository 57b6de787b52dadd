package eu.uptake.casefile;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A stay of a case in a stage; the one it is in has not been left. */
public record StageVisit(
        String stage, Instant enteredAt, @Nullable Instant leftAt) {}
