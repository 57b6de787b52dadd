package eu.uptake.monitor;

import eu.uptake.process.ElementModel;
import org.jspecify.annotations.Nullable;

/**
 * A line of the table that says what the diagram shows.
 *
 * @param stage code of the stage that a call activity is, if it is one: then cases are counted, else tasks
 * @param inside open tasks in the process that a call activity without stage calls
 * @param current false for an element that only an earlier version had
 */
record ElementRow(
        ElementModel element,
        @Nullable String stage,
        ElementCount count,
        @Nullable ElementCount inside,
        boolean current) {

    /** Whether work can lie here, so that nought is worth saying. */
    public boolean counts() {
        return stage != null || "userTask".equals(element.kind());
    }
}
