package eu.uptake.process;

import eu.uptake.casefile.WorkDone;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who completed one of the tasks a model names may not complete this one in the same case. */
final class FourEyes {

    private FourEyes() {}

    static boolean forbid(@Nullable Long person, TaskModel model, List<WorkDone> before) {
        return person != null
                && before.stream()
                        .filter(WorkDone::completed)
                        .filter(done -> person.equals(done.person()))
                        .anyMatch(done -> model.fourEyes().contains(done.element()));
    }
}
