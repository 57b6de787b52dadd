package eu.uptake.demo;

import eu.uptake.casefile.Case;
import eu.uptake.casefile.Cases;
import eu.uptake.casefile.WorkItem;
import eu.uptake.casefile.WorkItems;
import eu.uptake.platform.Actor;
import eu.uptake.process.Completion;
import eu.uptake.process.Desk;
import eu.uptake.process.Journey;
import eu.uptake.process.Registration;
import eu.uptake.process.Standing;
import eu.uptake.process.TaskRefused;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Plays scenes: somebody registers, does a task, or has a wish for a case. What is refused stops the demonstration. */
@Component
@Profile("demo")
class Walk {

    private final Journey journey;
    private final Desk desk;
    private final Cases cases;
    private final WorkItems workItems;
    private final Cast cast;
    private final Setting setting;
    private final Wishes wishes;
    private final Wording wording;
    private final Map<String, String> numbers = new HashMap<>();

    Walk(
            Journey journey,
            Desk desk,
            Cases cases,
            WorkItems workItems,
            Cast cast,
            Setting setting,
            Wishes wishes,
            JsonMapper json) {
        this.journey = journey;
        this.desk = desk;
        this.cases = cases;
        this.workItems = workItems;
        this.cast = cast;
        this.setting = setting;
        this.wishes = wishes;
        this.wording = new Wording(json);
    }

    void play(Scene scene) {
        try {
            act(scene);
        } catch (Unplayable unplayable) {
            throw unplayable;
        } catch (RuntimeException refused) {
            throw new Unplayable(scene, numbers.get(scene.company().key()), refused);
        }
    }

    private void act(Scene scene) {
        if (scene.first()) {
            register(scene);
            return;
        }
        var file = cases.get(numbers.get(scene.company().key()));
        if (Wishes.isOne(scene)) {
            wishes.come(scene, file, wording.answers(scene, setting.of(scene, null, null)));
        } else {
            complete(scene, file);
        }
    }

    private void register(Scene scene) {
        var answers = wording.answers(scene, setting.of(scene, null, null));
        var outcome = journey.register(answers, null);
        if (outcome instanceof Registration.Registered registered) {
            numbers.put(scene.company().key(), registered.number());
        } else if (outcome instanceof Registration.Rejected rejected) {
            throw new Unplayable(scene, null, rejected.errors().toString());
        }
    }

    private void complete(Scene scene, Case file) {
        var item = next(scene, file);
        for (var actor : cast.of(item)) {
            if (completed(scene, item, actor)) {
                return;
            }
        }
        throw new Unplayable(scene, file.number(), "nobody may do it");
    }

    /** The one that waits longest, of several; of those that began together, the same at every start. */
    private WorkItem next(Scene scene, Case file) {
        var open = workItems.of(file);
        return open.stream()
                .filter(item -> item.element().equals("userTask_" + scene.what()))
                .min(Comparator.comparing(WorkItem::since).thenComparing(item -> String.valueOf(item.about())))
                .orElseThrow(() -> new Unplayable(
                        scene,
                        file.number(),
                        "no such task is open in stage %s (%s) but %s"
                                .formatted(
                                        file.stage(),
                                        file.status(),
                                        open.stream().map(WorkItem::element).toList())));
    }

    /** @return false if another pair of eyes is needed */
    private boolean completed(Scene scene, WorkItem item, Actor actor) {
        try {
            var answers = wording.answers(scene, setting.of(scene, actor, item));
            var outcome = desk.complete(actor, item.taskId(), answers);
            if (outcome instanceof Completion.Rejected rejected) {
                throw new Unplayable(scene, item.number(), rejected.errors().toString());
            }
            return true;
        } catch (TaskRefused refused) {
            if (refused.standing() == Standing.FOUR_EYES) {
                return false;
            }
            throw refused;
        }
    }
}
