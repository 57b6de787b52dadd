package eu.uptake.process;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a diagram says of a user task.
 *
 * @param name verb and object, in English as drawn
 * @param role whose turn it is
 * @param sla due class
 * @param dueOn variable that holds the agreed day, as ISO date; it comes before the due class while it lies ahead
 * @param says the SME's sentence while the case waits here, in English as drawn
 * @param routes form field keys that become process variables
 * @param fourEyes tasks whose doer may not do this one in the same case
 */
public record TaskModel(
        String process,
        int version,
        String element,
        String name,
        String role,
        String form,
        @Nullable String sla,
        @Nullable String dueOn,
        @Nullable String says,
        List<String> routes,
        List<String> fourEyes) {}
