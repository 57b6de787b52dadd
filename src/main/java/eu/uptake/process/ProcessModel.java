package eu.uptake.process;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One version of one process, as its diagram tells it.
 *
 * @param item name of the variable that holds what an instance is about, if instances run side by side
 * @param about name of the variable that holds that item's label
 * @param ledBy name of the variable that holds who does its tasks, if it is not whom the case is assigned to
 */
public record ProcessModel(
        String id,
        int version,
        String name,
        @Nullable String documentation,
        @Nullable String item,
        @Nullable String about,
        @Nullable String ledBy,
        List<StageModel> stages,
        Map<String, TaskModel> tasks,
        List<RequestModel> requests,
        List<ElementModel> elements) {

    /** @throws IllegalArgumentException if it is not drawn */
    public ElementModel element(String id) {
        return elements.stream()
                .filter(element -> element.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No element " + id + " in " + this.id));
    }

    public Optional<StageModel> stage(@Nullable String code) {
        return stages.stream().filter(stage -> stage.code().equals(code)).findFirst();
    }
}
