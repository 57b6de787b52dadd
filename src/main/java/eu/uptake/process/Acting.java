package eu.uptake.process;

import eu.uptake.casefile.WorkItem;
import eu.uptake.platform.Actor;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who acts while the engine moves: listeners and delegates write it down. Nobody, when a timer does. */
@Component
class Acting {

    private final ThreadLocal<@Nullable Actor> actor = new ThreadLocal<>();
    private final ThreadLocal<@Nullable WorkItem> inHand = new ThreadLocal<>();

    <T> T as(Actor who, Supplier<T> action) {
        var before = actor.get();
        actor.set(who);
        try {
            return action.get();
        } finally {
            actor.set(before);
        }
    }

    /** The same, for a task that is being completed. */
    <T> T as(Actor who, WorkItem item, Supplier<T> action) {
        inHand.set(item);
        try {
            return as(who, action);
        } finally {
            inHand.remove();
        }
    }

    /** The task that is being completed. */
    Optional<WorkItem> inHand() {
        return Optional.ofNullable(inHand.get());
    }

    /** The same, if it is this one. */
    Optional<WorkItem> inHand(String taskId) {
        return inHand().filter(item -> item.taskId().equals(taskId));
    }

    @Nullable
    Actor now() {
        return actor.get();
    }
}
