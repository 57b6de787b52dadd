package eu.uptake.process;

import eu.uptake.casefile.WorkItem;
import eu.uptake.casefile.WorkItems;
import eu.uptake.platform.Actor;
import eu.uptake.registry.People;
import eu.uptake.registry.Person;
import eu.uptake.registry.Role;
import java.util.List;
import org.springframework.stereotype.Component;

/** Gives tasks to people: a coordinator any, others those of their own role and organisation. */
@Component
class Assigning {

    private final WorkItems workItems;
    private final People people;

    Assigning(WorkItems workItems, People people) {
        this.workItems = workItems;
        this.people = people;
    }

    List<Candidate> candidates(Actor actor, WorkItem item) {
        return mayAssign(actor, item)
                ? people.contacts(item.organisationId(), item.role()).stream()
                        .map(person -> new Candidate(person.id(), person.name(), workItems.openOf(person.id())))
                        .toList()
                : List.of();
    }

    /** @throws TaskRefused if the actor may not, or the person cannot do it */
    void assign(Actor actor, WorkItem item, long person) {
        var chosen = people.contacts(item.organisationId(), item.role()).stream()
                .filter(candidate -> candidate.id() == person)
                .map(Person::name)
                .findFirst();
        if (!mayAssign(actor, item) || chosen.isEmpty()) {
            throw new TaskRefused(item.taskId(), Standing.LOOKING_ON);
        }
        workItems.assign(item.taskId(), person, chosen.get());
    }

    private static boolean mayAssign(Actor actor, WorkItem item) {
        return actor.has(Role.COORDINATOR) || actor.hasIn(item.role(), item.organisationId());
    }
}
