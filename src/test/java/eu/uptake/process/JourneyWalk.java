package eu.uptake.process;

import static org.assertj.core.api.Assertions.assertThat;

import eu.uptake.casefile.Case;
import eu.uptake.casefile.Cases;
import eu.uptake.casefile.WorkItem;
import eu.uptake.casefile.WorkItems;
import eu.uptake.forms.DraftOwner;
import eu.uptake.platform.Actor;
import eu.uptake.registry.NewOrganisation;
import eu.uptake.registry.NewPerson;
import eu.uptake.registry.OrganisationKind;
import eu.uptake.registry.Organisations;
import eu.uptake.registry.People;
import eu.uptake.registry.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Walks a case through the product's own doors: the registration, then one task after the other at the desk. */
@Component
public class JourneyWalk {

    static final Set<String> ASIDE = Set.of("userTask_resumeCase", "userTask_phoneSme");

    /** What leads on wherever the first choice of a form would not. */
    private static final Map<String, Object> LEADING_ON = Map.of(
            "country",
            "DE",
            "publicControl",
            "no",
            "member",
            "yes",
            "language",
            "en",
            "nuts2",
            "DE21",
            "postcode",
            "80331");

    /** A company that declares no small aid is led on; one that invents some may be asked to stop. */
    private static final Map<String, Object> NOTHING_RECEIVED =
            Map.of("linkedEnterprises", List.of(), "groupChanges", List.of(), "receivedAid", List.of());

    private final Journey journey;
    private final Desk desk;
    private final Cases cases;
    private final WorkItems workItems;
    private final Organisations organisations;
    private final People people;
    private @Nullable House house;

    JourneyWalk(
            Journey journey, Desk desk, Cases cases, WorkItems workItems, Organisations organisations, People people) {
        this.journey = journey;
        this.desk = desk;
        this.cases = cases;
        this.workItems = workItems;
        this.organisations = organisations;
        this.people = people;
    }

    /** The consortium that the walks meet. */
    public record House(Actor coordinator, Actor clusterManager, Actor advisor, Actor colleague) {}

    public synchronized House house() {
        if (house == null) {
            var office = organisations
                    .programmeOffice()
                    .map(found -> found.id())
                    .orElseGet(() -> organisations.create(
                            NewOrganisation.of(OrganisationKind.PROGRAMME_OFFICE, "Office", "BE")));
            var cluster = organisations.create(NewOrganisation.of(OrganisationKind.CLUSTER, "Cluster", "DE"));
            var centre = organisations.create(NewOrganisation.of(OrganisationKind.TECHNOLOGY_CENTRE, "Centre", "DE"));
            house = new House(
                    person(office, Role.COORDINATOR),
                    person(cluster, Role.CLUSTER_MANAGER),
                    person(centre, Role.ADVISOR, Role.BUSINESS_ADVISOR, Role.FUNDING_ADVISOR),
                    person(centre, Role.ADVISOR));
        }
        return house;
    }

    private Actor person(long organisation, String role, String... more) {
        var name = "Walker " + UUID.randomUUID();
        var id = people.add(new NewPerson(name, UUID.randomUUID() + "@walk.test", Locale.ENGLISH), role, organisation);
        for (var further : more) {
            people.join(id, further, organisation);
        }
        return people.actor(id).orElseThrow();
    }

    /** The same walk among people and organisations of its own; only the programme office is shared. */
    public JourneyWalk elsewhere() {
        return new JourneyWalk(journey, desk, cases, workItems, organisations, people);
    }

    /** @return the number of a new case, in intake */
    public String register() {
        return register(Map.of());
    }

    /** The same, of a company that says so of itself. */
    public String register(Map<String, Object> told) {
        var cluster = house().clusterManager()
                .organisationsAs(Role.CLUSTER_MANAGER)
                .iterator()
                .next();
        Map<String, Object> wanted = new HashMap<>(LEADING_ON);
        wanted.put("legalName", "Weberei " + UUID.randomUUID());
        wanted.put("nationalId", UUID.randomUUID().toString());
        wanted.put("contactName", "Ada Exempel");
        wanted.put("contactEmail", UUID.randomUUID() + "@sme.test");
        wanted.put("cluster", String.valueOf(cluster));
        wanted.putAll(told);
        var form = journey.registration(null, Locale.ENGLISH, DraftOwner.of(house().advisor()));
        var came = journey.register(FilledIn.of(form, wanted), null);
        assertThat(came).isInstanceOf(Registration.Registered.class);
        return ((Registration.Registered) came).number();
    }

    /** Completes whatever is open until a task of that element is. */
    public WorkItem until(String number, String element) {
        for (int steps = 0; steps < 60; steps++) {
            var open = workItems.of(cases.get(number));
            var there =
                    open.stream().filter(item -> item.element().equals(element)).findFirst();
            if (there.isPresent()) {
                return there.get();
            }
            complete(next(number), NOTHING_RECEIVED);
        }
        throw new AssertionError("Never came to " + element);
    }

    /** An open task that leads on. */
    public WorkItem next(String number) {
        return workItems.of(cases.get(number)).stream()
                .filter(item -> !ASIDE.contains(item.element()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nothing open leads on"));
    }

    /** A new case that its own centre and advisor are working on. */
    public String inAssistance() {
        var number = withAdvisor();
        until(number, "userTask_deliverAssistance");
        return number;
    }

    /** A new case, given to the house's own centre and advisor. */
    public String withAdvisor() {
        var number = register();
        var advisor = house().advisor();
        var centre = advisor.organisationsAs(Role.ADVISOR).iterator().next();
        complete(
                until(number, "userTask_assignCentre"),
                Map.of("centre", String.valueOf(centre), "advisor", String.valueOf(advisor.person())));
        return number;
    }

    /** Completes the task as somebody who may. */
    public Case complete(WorkItem item, Map<String, Object> wanted) {
        var actor = actor(item);
        var completion = desk.complete(actor, item.taskId(), answers(actor, item, wanted));
        assertThat(completion).as(item.element()).isInstanceOf(Completion.Completed.class);
        return ((Completion.Completed) completion).file();
    }

    /** Fitting answers to the task's form. */
    public Map<String, Object> answers(Actor actor, WorkItem item, Map<String, Object> wanted) {
        Map<String, Object> all = new HashMap<>(LEADING_ON);
        all.putAll(wanted);
        return FilledIn.of(desk.open(actor, item.taskId()).form(), all);
    }

    /** Somebody whose turn it is. */
    public Actor actor(WorkItem item) {
        return people.contacts(item.organisationId(), item.role()).stream()
                .map(person -> people.actor(person.id()).orElseThrow())
                .filter(actor -> desk.open(actor, item.taskId()).standing() == Standing.MINE_TO_DO)
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nobody may do " + item.element()));
    }

    public Actor sme(String number) {
        var file = cases.get(number);
        return people.actor(people.contacts(file.companyId(), Role.SME).get(0).id())
                .orElseThrow();
    }

    public Case caseOf(String number) {
        return cases.get(number);
    }

    /** The open task of that element. */
    public WorkItem open(String number, String element) {
        return workItems.of(cases.get(number)).stream()
                .filter(item -> item.element().equals(element))
                .findFirst()
                .orElseThrow(() -> new AssertionError(element + " is not open"));
    }
}
