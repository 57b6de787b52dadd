package eu.uptake.process;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a diagram says of a message event that people can bring about by a form, such as adding a service.
 *
 * @param name of the event, past tense, in English as drawn
 * @param asks what it is offered as, verb and object, in English as drawn
 * @param message that the event waits for
 * @param begins whether something begins here, with variables of its own; else what waits is told
 * @param offeredTo roles that may ask
 * @param routes form field keys that become process variables
 * @param item form field that says which of the instances running side by side is meant
 */
public record RequestModel(
        String process,
        int version,
        String element,
        String name,
        String asks,
        String message,
        boolean begins,
        String form,
        List<String> offeredTo,
        List<String> routes,
        @Nullable String item) {}
