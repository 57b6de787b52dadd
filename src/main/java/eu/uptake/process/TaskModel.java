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
 * @param shows tasks, requests and decisions that whoever does this one decides on, as they stand in the diagrams
 * @param givenTo roles that get a copy of what is handed in here, beside what their own tasks show them
 * @param document what is handed in here is called by those who read it, in English as drawn; null if as the task
 * @param judges the decision by rule that is confirmed or overruled here, if one is
 * @param next name of the task that follows whatever is answered here, in English as drawn
 * @param last whether its process ends with it whatever is answered
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
        List<String> fourEyes,
        List<String> shows,
        List<String> givenTo,
        @Nullable String document,
        @Nullable Judging judges,
        @Nullable String next,
        boolean last) {

    /** A rule task, and the answers by which whoever does this task lets its result stand. */
    public record Judging(String rule, List<String> upholds) {}
}
