package eu.uptake.process;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the engine is, for those who keep it running.
 *
 * @param working whether this node takes up jobs
 * @param oldestDue since when the job has been due that has waited longest, if any is due
 * @param failing jobs whose last try failed, up to {@value EngineRoom#MANY}
 * @param processes how many are deployed
 */
public record EngineState(
        boolean working, @Nullable Instant oldestDue, int failing, int processes, int journeyVersion) {}
