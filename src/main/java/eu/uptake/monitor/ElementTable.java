package eu.uptake.monitor;

import eu.uptake.process.ElementModel;
import eu.uptake.process.ProcessModel;
import eu.uptake.process.StageModel;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Joins what a model draws with what lies there. */
@Component
class ElementTable {

    private final ElementCounts counts;
    private final Clock clock;

    ElementTable(ElementCounts counts, Clock clock) {
        this.counts = counts;
        this.clock = clock;
    }

    List<ElementRow> of(ProcessModel model) {
        var now = clock.instant();
        var tasks = byElement(counts.tasks(model.id(), now));
        var stages = model.stages().isEmpty() ? Map.<String, ElementCount>of() : byElement(counts.stages(now));
        var inside = calls(model) ? counts.processes(now) : Map.<String, ElementCount>of();
        List<ElementRow> rows = new ArrayList<>();
        for (var element : model.elements()) {
            var task = tasks.remove(element.id());
            var stage = stage(model, element);
            var count = stage == null ? task : stages.get(stage);
            rows.add(new ElementRow(
                    element,
                    stage,
                    count == null ? ElementCount.none(element.id(), element.name()) : count,
                    stage == null && element.calls() != null ? inside.get(element.calls()) : null,
                    true));
        }
        tasks.values().forEach(count -> rows.add(gone(count)));
        return rows;
    }

    private static ElementRow gone(ElementCount count) {
        var element = new ElementModel(count.element(), "userTask", count.name(), null, null, null);
        return new ElementRow(element, null, count, null, false);
    }

    private static @Nullable String stage(ProcessModel model, ElementModel element) {
        return model.stages().stream()
                .filter(stage -> stage.process().equals(element.calls()))
                .map(StageModel::code)
                .findFirst()
                .orElse(null);
    }

    private static boolean calls(ProcessModel model) {
        return model.elements().stream().anyMatch(element -> element.calls() != null);
    }

    private static Map<String, ElementCount> byElement(List<ElementCount> counts) {
        return counts.stream()
                .collect(Collectors.toMap(ElementCount::element, Function.identity(), (a, b) -> a, LinkedHashMap::new));
    }
}
