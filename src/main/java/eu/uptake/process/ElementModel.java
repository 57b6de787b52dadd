package eu.uptake.process;

import org.jspecify.annotations.Nullable;

/**
 * A drawn element that people look for in a diagram and its table.
 *
 * @param kind the BPMN element's name, such as {@code userTask}
 * @param calls the process a call activity calls
 */
public record ElementModel(
        String id,
        String kind,
        String name,
        @Nullable String role,
        @Nullable String sla,
        @Nullable String calls) {}
