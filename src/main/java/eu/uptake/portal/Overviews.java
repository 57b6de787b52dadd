package eu.uptake.portal;

import eu.uptake.assistance.Catalogue;
import eu.uptake.casefile.Case;
import eu.uptake.casefile.StageVisits;
import eu.uptake.casefile.Timeline;
import eu.uptake.casefile.WorkItem;
import eu.uptake.casefile.WorkItems;
import eu.uptake.process.Models;
import eu.uptake.process.ProcessModel;
import eu.uptake.process.StageModel;
import eu.uptake.process.TaskModel;
import eu.uptake.registry.Organisation;
import eu.uptake.registry.Organisations;
import eu.uptake.registry.Role;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what is known of a case into the page of its SME. */
@Component
class Overviews {

    private final WorkItems workItems;
    private final StageVisits visits;
    private final Timeline timeline;
    private final Models models;
    private final Catalogue catalogue;
    private final Organisations organisations;
    private final WhereItStands whereItStands;
    private final Chronicle chronicle;
    private final Days days;
    private final Clock clock;

    Overviews(
            WorkItems workItems,
            StageVisits visits,
            Timeline timeline,
            Models models,
            Catalogue catalogue,
            Organisations organisations,
            WhereItStands whereItStands,
            Chronicle chronicle,
            Days days,
            Clock clock) {
        this.workItems = workItems;
        this.visits = visits;
        this.timeline = timeline;
        this.models = models;
        this.catalogue = catalogue;
        this.organisations = organisations;
        this.whereItStands = whereItStands;
        this.chronicle = chronicle;
        this.days = days;
        this.clock = clock;
    }

    Overview of(Case file, Locale reader) {
        var now = clock.instant();
        var items = workItems.of(file);
        var journey = models.journey(file.journeyVersion());
        var situation = new Situation(
                file,
                items.stream().map(item -> turn(file, item, reader)).toList(),
                journey.stage(file.stage())
                        .map(StageModel::says)
                        .map(text -> models.say(text, reader))
                        .orElse(null),
                next(journey, file, items, reader),
                now);
        return new Overview(
                file,
                whereItStands.tell(situation, reader),
                line(journey, file, reader),
                items.stream()
                        .filter(item -> isMine(file, item)
                                && !item.held()
                                && file.status().isOpen())
                        .map(item -> card(item, now, reader))
                        .toList(),
                chronicle.tell(timeline.of(file), reader));
    }

    private StepLine line(ProcessModel journey, Case file, Locale reader) {
        return StepLine.of(
                file,
                journey.stages(),
                visits.of(file),
                label -> models.say(label, reader),
                instant -> days.day(instant, reader));
    }

    private Turn turn(Case file, WorkItem item, Locale reader) {
        return new Turn(
                isMine(file, item),
                item.role(),
                organisations
                        .find(item.organisationId())
                        .map(Organisation::name)
                        .orElse(null),
                item.assigneeName(),
                models.say(item.name(), reader),
                about(item, reader),
                says(item, reader),
                item.since(),
                item.due());
    }

    private @Nullable String about(WorkItem item, Locale reader) {
        return item.about() == null ? null : catalogue.named(item.about(), reader);
    }

    private TaskCard card(WorkItem item, Instant now, Locale reader) {
        return new TaskCard(
                item.taskId(),
                models.say(item.name(), reader),
                about(item, reader),
                says(item, reader),
                item.due(),
                days.past(item.due(), now),
                Effort.minutes(models.form(model(item))));
    }

    private @Nullable String says(WorkItem item, Locale reader) {
        var says = model(item).says();
        return says == null ? null : models.say(says, reader);
    }

    private TaskModel model(WorkItem item) {
        return models.task(item.process(), item.processVersion(), item.element());
    }

    /** The next task, or after the last task of a stage the next stage; nothing where it depends on what happens. */
    private @Nullable String next(ProcessModel journey, Case file, List<WorkItem> open, Locale reader) {
        if (open.size() != 1) {
            return null;
        }
        var task = model(open.get(0));
        var next = task.next();
        if (next != null) {
            return models.say(next, reader);
        }
        var stage = journey.stage(file.stage()).map(StageModel::process);
        return task.last() && stage.filter(task.process()::equals).isPresent()
                ? nextStage(journey, file, reader)
                : null;
    }

    private @Nullable String nextStage(ProcessModel journey, Case file, Locale reader) {
        List<StageModel> stages = journey.stages();
        return journey.stage(file.stage())
                .map(stages::indexOf)
                .filter(at -> at + 1 < stages.size())
                .map(at -> models.say(stages.get(at + 1).label(), reader))
                .orElse(null);
    }

    private static boolean isMine(Case file, WorkItem item) {
        return item.role().equals(Role.SME) && item.organisationId() == file.companyId();
    }
}
