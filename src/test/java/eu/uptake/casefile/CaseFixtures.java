package eu.uptake.casefile;

import eu.uptake.platform.Actor;
import eu.uptake.registry.Companies;
import eu.uptake.registry.NewCompany;
import eu.uptake.registry.NewContact;
import eu.uptake.registry.NewOrganisation;
import eu.uptake.registry.NewPerson;
import eu.uptake.registry.OrganisationKind;
import eu.uptake.registry.Organisations;
import eu.uptake.registry.People;
import eu.uptake.registry.Role;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Cases and people for tests, made through the doors of their rooms. */
public class CaseFixtures {

    private final Companies companies;
    private final Organisations organisations;
    private final People people;
    private final Cases cases;

    public CaseFixtures(Companies companies, Organisations organisations, People people, Cases cases) {
        this.companies = companies;
        this.organisations = organisations;
        this.people = people;
        this.cases = cases;
    }

    /** A case, and the person who speaks for its company. */
    public record Opened(Case file, Actor contact) {}

    public Opened aCase(Locale language) {
        var name = "Weberei " + UUID.randomUUID().toString().substring(0, 8);
        var registered = companies.register(
                NewCompany.of(name, "DE"),
                new NewContact("Ada Exempel", UUID.randomUUID() + "@sme.test", null, language));
        var file = cases.open(new NewCase(
                UUID.randomUUID().toString(),
                registered.company(),
                name,
                name.toLowerCase(Locale.ROOT),
                "DE",
                null,
                null,
                null,
                1,
                Map.of()));
        return new Opened(file, people.actor(registered.person()).orElseThrow());
    }

    /** An advisor of a new centre to which the case now belongs. */
    public Actor anAdvisorOf(Case file) {
        var advisor = anAdvisor();
        var centre = advisor.organisationsAs(Role.ADVISOR).iterator().next();
        cases.assign(file, centre, advisor.person());
        return advisor;
    }

    public Actor anAdvisor() {
        var centre = organisations.create(
                NewOrganisation.of(OrganisationKind.TECHNOLOGY_CENTRE, "Centre " + UUID.randomUUID(), "DE"));
        var person = people.add(
                new NewPerson("Bo Advisor", UUID.randomUUID() + "@centre.test", Locale.ENGLISH), Role.ADVISOR, centre);
        return people.actor(person).orElseThrow();
    }

    public Actor aCoordinator() {
        var office = organisations.create(
                NewOrganisation.of(OrganisationKind.PROGRAMME_OFFICE, "Office " + UUID.randomUUID(), "BE"));
        var person = people.add(
                new NewPerson("Cleo Coordinator", UUID.randomUUID() + "@office.test", Locale.ENGLISH),
                Role.COORDINATOR,
                office);
        return people.actor(person).orElseThrow();
    }
}
