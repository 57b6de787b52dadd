package eu.uptake.casefile;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A task that is over: by whom and when it was completed, or that it was cancelled. */
public record WorkDone(
        String taskId,
        String element,
        String name,
        @Nullable String item,
        String role,
        long organisation,
        Instant since,
        Instant due,
        Instant endedAt,
        @Nullable Long person,
        @Nullable String personName,
        boolean completed) {

    /** Whether it was that task, about the same item. */
    public boolean isFor(String element, @Nullable String item) {
        return this.element.equals(element) && isAbout(item);
    }

    public boolean isAbout(@Nullable String item) {
        return Objects.equals(this.item, item);
    }
}
