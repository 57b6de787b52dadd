package eu.uptake.portal;

import eu.uptake.casefile.Cases;
import eu.uptake.casefile.WorkItem;
import eu.uptake.casefile.WorkItems;
import eu.uptake.platform.Actor;
import eu.uptake.platform.SignedIn;
import eu.uptake.process.Journey;
import eu.uptake.process.Registration.Registered;
import eu.uptake.registry.Companies;
import eu.uptake.registry.NewCompany;
import eu.uptake.registry.NewContact;
import eu.uptake.registry.NewOrganisation;
import eu.uptake.registry.NewPerson;
import eu.uptake.registry.OrganisationKind;
import eu.uptake.registry.Organisations;
import eu.uptake.registry.People;
import eu.uptake.registry.Role;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A small consortium and companies that come to it by the same door as everybody. */
@TestComponent
class PortalFixtures {

    private final Companies companies;
    private final Organisations organisations;
    private final People people;
    private final Journey journey;
    private final Cases cases;
    private final WorkItems workItems;

    PortalFixtures(
            Companies companies,
            Organisations organisations,
            People people,
            Journey journey,
            Cases cases,
            WorkItems workItems) {
        this.companies = companies;
        this.organisations = organisations;
        this.people = people;
        this.journey = journey;
        this.cases = cases;
        this.workItems = workItems;
    }

    /** A company's contact and the number of its case. */
    record Sme(Actor actor, String email, String number) {

        RequestPostProcessor signedIn() {
            return SecurityMockMvcRequestPostProcessors.user(new SignedIn(actor, email, null));
        }
    }

    Actor coordinator() {
        var office = organisations
                .programmeOffice()
                .map(known -> known.id())
                .orElseGet(() -> organisations.create(
                        NewOrganisation.of(OrganisationKind.PROGRAMME_OFFICE, "Programme office", "BE")));
        var person = people.add(
                new NewPerson("Carla Office", "carla@office.example", Locale.ENGLISH), Role.COORDINATOR, office);
        return people.actor(person).orElseThrow();
    }

    Sme registers(String company, String email) {
        coordinator();
        var registered = (Registered) journey.register(registration(company, email), null);
        var person = people.byEmail(email).orElseThrow();
        return new Sme(people.actor(person.id()).orElseThrow(), email, registered.number());
    }

    Sme withoutACase(String email) {
        var company = new NewCompany(
                "Company of " + email,
                "FR",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "TRADITIONAL",
                null);
        var person = companies
                .register(company, new NewContact("Noah", email, null, Locale.ENGLISH))
                .person();
        return new Sme(people.actor(person).orElseThrow(), email, "");
    }

    Map<String, Object> registration(String company, String email) {
        Map<String, Object> answers = new HashMap<>();
        answers.put("legalName", company);
        answers.put("country", "FR");
        answers.put("nationalId", "SIREN " + company.hashCode());
        answers.put("street", "Rue de la Fonte 1");
        answers.put("postcode", "69001");
        answers.put("city", "Lyon");
        answers.put("nuts2", "FRK2");
        answers.put("nace", "25.62");
        answers.put("ecosystem", "CONS");
        answers.put("roleClaim", "TRADITIONAL");
        answers.put("cluster", String.valueOf(cluster()));
        answers.put("contactName", "Marie " + company);
        answers.put("contactEmail", email);
        answers.put("language", "en");
        answers.put("privacyAcknowledged", true);
        return answers;
    }

    WorkItem firstTask(Sme sme) {
        return workItems.of(cases.get(sme.number())).get(0);
    }

    private long cluster() {
        return organisations.clusters().stream()
                .findFirst()
                .map(known -> known.id())
                .orElseGet(() ->
                        organisations.create(NewOrganisation.of(OrganisationKind.CLUSTER, "Metal cluster", "FR")));
    }
}
