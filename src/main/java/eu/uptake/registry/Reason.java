package eu.uptake.registry;

import java.util.List;

/** Why something is proposed, as a message key and what fills it, so that each reader gets it in their language. */
public record Reason(String key, List<Object> args) {

    static Reason of(String key, Object... args) {
        return new Reason("registry.proposal." + key, List.of(args));
    }
}
