package eu.uptake.process;

import eu.uptake.platform.Actor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who acts while the engine moves: listeners and delegates write it down. Nobody, when a timer does. */
@Component
class Acting {

    private final ThreadLocal<@Nullable Actor> actor = new ThreadLocal<>();

    <T> T as(Actor who, Supplier<T> action) {
        var before = actor.get();
        actor.set(who);
        try {
            return action.get();
        } finally {
            actor.set(before);
        }
    }

    @Nullable
    Actor now() {
        return actor.get();
    }
}
