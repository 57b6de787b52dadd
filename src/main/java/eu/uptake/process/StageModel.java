package eu.uptake.process;

import eu.uptake.casefile.CaseStatus;
import org.jspecify.annotations.Nullable;

/** A stage of the journey, in the order in which the journey's diagram runs through them. */
public record StageModel(
        String code,
        String label,
        String process,
        @Nullable CaseStatus status,
        @Nullable String says) {}
