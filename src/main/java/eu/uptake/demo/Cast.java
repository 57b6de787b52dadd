package eu.uptake.demo;

import eu.uptake.casefile.Case;
import eu.uptake.casefile.WorkItem;
import eu.uptake.platform.Actor;
import eu.uptake.registry.People;
import eu.uptake.registry.Person;
import eu.uptake.registry.Role;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Finds who plays a scene. */
@Component
@Profile("demo")
class Cast {

    private final People people;

    Cast(People people) {
        this.people = people;
    }

    /** Those whose turn it is, who has the task before others. */
    List<Actor> of(WorkItem item) {
        var assignee = item.assigneeId();
        if (assignee != null) {
            return List.of(actor(assignee));
        }
        var able = new ArrayList<>(people.contacts(item.organisationId(), item.role()));
        Collections.rotate(able, Chance.below(able.size() + 1, item.number()));
        return able.stream().map(Person::id).map(this::actor).toList();
    }

    Actor sme(Case file) {
        return actor(people.contacts(file.companyId(), Role.SME).get(0).id());
    }

    Actor coordinator(Case file) {
        return actor(
                Chance.oneOf(people.contacts(Role.COORDINATOR), file.number()).id());
    }

    /** The case's advisor, or a coordinator as long as it has none. */
    Actor advisor(Case file) {
        var advisor = file.advisorId();
        return advisor == null ? coordinator(file) : actor(advisor);
    }

    private Actor actor(long person) {
        return people.actor(person).orElseThrow();
    }
}
