package eu.uptake.process;

import eu.uptake.casefile.Case;
import eu.uptake.casefile.WorkDone;
import eu.uptake.casefile.WorkItem;
import eu.uptake.casefile.WorkItemOpened;
import eu.uptake.casefile.WorkItems;
import eu.uptake.registry.People;
import eu.uptake.registry.Person;
import eu.uptake.registry.Role;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** A task that the engine opens, made into a row of the work list: whose it is, who does it, until when. */
@Component
class Opening {

    private static final int NORMAL = 50;

    private final WorkItems workItems;
    private final Owners owners;
    private final People people;
    private final WorkingCalendar calendar;
    private final SlaClasses sla;
    private final Reminders reminders;
    private final Models models;
    private final Acting acting;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Opening(
            WorkItems workItems,
            Owners owners,
            People people,
            WorkingCalendar calendar,
            SlaClasses sla,
            Reminders reminders,
            Models models,
            Acting acting,
            ApplicationEventPublisher events,
            Clock clock) {
        this.workItems = workItems;
        this.owners = owners;
        this.people = people;
        this.calendar = calendar;
        this.sla = sla;
        this.reminders = reminders;
        this.models = models;
        this.acting = acting;
        this.events = events;
        this.clock = clock;
    }

    void open(Case file, TaskModel model, DelegateTask task) {
        var process = models.model(model.process(), model.version());
        var item = variable(task, process.item());
        var owner = owners.of(file, model.role());
        var before = beginsStage(file, model, owner) ? List.<WorkDone>of() : workItems.done(file);
        var lead = lead(variable(task, process.ledBy()), owner);
        var doer =
                lead != null && !FourEyes.forbid(lead, model, before) ? lead : doer(file, model, item, owner, before);
        var now = clock.instant();
        var row = new WorkItem(
                task.getId(),
                file.id(),
                file.number(),
                model.process(),
                model.version(),
                model.element(),
                model.name(),
                item,
                variable(task, process.about()),
                file.stage(),
                owner.role(),
                owner.organisation(),
                doer,
                doer == null ? null : people.get(doer).name(),
                now,
                due(now, task, file, model, item, owner, before),
                NORMAL,
                false,
                owner.role().equals(Role.SME) ? ask(task, file, model) : null);
        workItems.open(row);
        events.publishEvent(new WorkItemOpened(file, row));
    }

    /** What an SME or the case's advisor does first in a stage depends on nothing that was done before. */
    private boolean beginsStage(Case file, TaskModel model, Owners.Owner owner) {
        return (owner.role().equals(Role.SME) || owner.role().equals(Role.ADVISOR))
                && model.fourEyes().isEmpty()
                && acting.inHand()
                        .map(item -> !Objects.equals(item.stage(), file.stage()))
                        .orElse(false);
    }

    /** The agreed day, if there is one ahead; else the due class's working days, less those already used on the same task in this stage while it was theirs. */
    private Instant due(
            Instant now,
            DelegateTask task,
            Case file,
            TaskModel model,
            @Nullable String item,
            Owners.Owner owner,
            List<WorkDone> before) {
        var agreed = variable(task, model.dueOn());
        if (agreed != null && !agreed.isBlank() && LocalDate.parse(agreed).isAfter(WorkingCalendar.day(now))) {
            return calendar.closeOfBusiness(LocalDate.parse(agreed), owner.country());
        }
        var used = before.stream()
                .filter(done ->
                        done.isFor(model.element(), item) && !done.since().isBefore(file.stageSince()))
                .mapToInt(done -> calendar.between(
                        WorkingCalendar.day(done.since()), WorkingCalendar.day(done.endedAt()), owner.country()))
                .sum();
        return calendar.due(now, Math.max(1, sla.days(model.sla()) - used), owner.country());
    }

    /** Who leads what the task is about, if they hold its role where it is done. */
    private @Nullable Long lead(@Nullable String person, Owners.Owner owner) {
        return person == null || person.isEmpty()
                ? null
                : people.contacts(owner.organisation(), owner.role()).stream()
                        .map(Person::id)
                        .filter(id -> id == Long.parseLong(person))
                        .findFirst()
                        .orElse(null);
    }

    /** The case's advisor, or whoever of that role worked on the same item last; nobody if four eyes forbid it. */
    private @Nullable Long doer(
            Case file, TaskModel model, @Nullable String item, Owners.Owner owner, List<WorkDone> before) {
        if (owner.role().equals(Role.SME) || !owner.role().equals(model.role())) {
            return null;
        }
        var last = before.stream()
                .filter(done -> done.completed() && done.role().equals(owner.role()) && done.isAbout(item))
                .map(WorkDone::person)
                .findFirst()
                .orElse(null);
        var doer = owner.role().equals(Role.ADVISOR) ? file.advisorId() : last;
        return FourEyes.forbid(doer, model, before) ? null : doer;
    }

    private String ask(DelegateTask task, Case file, TaskModel model) {
        var runtime = task.getProcessEngineServices().getRuntimeService();
        return reminders.ask(
                runtime,
                new Reminders.Asked(model.process(), model.version(), task.getId(), file.number(), model.name()));
    }

    private static @Nullable String variable(DelegateTask task, @Nullable String name) {
        return name == null ? null : (String) task.getVariable(name);
    }
}
