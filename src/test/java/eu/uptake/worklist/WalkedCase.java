package eu.uptake.worklist;

import eu.uptake.casefile.Cases;
import eu.uptake.casefile.WorkItem;
import eu.uptake.casefile.WorkItems;
import eu.uptake.platform.Actor;
import eu.uptake.process.Completion;
import eu.uptake.process.Desk;
import eu.uptake.process.Journey;
import eu.uptake.process.Registration.Registered;
import eu.uptake.registry.NewOrganisation;
import eu.uptake.registry.NewPerson;
import eu.uptake.registry.OrganisationKind;
import eu.uptake.registry.Organisations;
import eu.uptake.registry.People;
import eu.uptake.registry.ReferenceLists;
import eu.uptake.registry.Role;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.test.context.TestComponent;

/** A consortium of one of each, and cases that walk through the real journey. */
@TestComponent
class WalkedCase {

    private final Organisations organisations;
    private final People people;
    private final Journey journey;
    private final Desk desk;
    private final Cases cases;
    private final WorkItems workItems;
    private final ReferenceLists lists;

    long office;
    long cluster;
    long centre;
    long otherCentre;
    Actor coordinator;
    Actor manager;
    Actor advisor;
    Actor colleague;
    Actor stranger;

    WalkedCase(
            Organisations organisations,
            People people,
            Journey journey,
            Desk desk,
            Cases cases,
            WorkItems workItems,
            ReferenceLists lists) {
        this.organisations = organisations;
        this.people = people;
        this.journey = journey;
        this.desk = desk;
        this.cases = cases;
        this.workItems = workItems;
        this.lists = lists;
    }

    void consortium() {
        office = organisations
                .programmeOffice() // there is one, whoever set it up
                .map(known -> known.id())
                .orElseGet(() -> organisation(OrganisationKind.PROGRAMME_OFFICE, "Programme office"));
        cluster = organisation(OrganisationKind.CLUSTER, "Textile Cluster");
        centre = organisation(OrganisationKind.TECHNOLOGY_CENTRE, "Centre for Robotics");
        otherCentre = organisation(OrganisationKind.TECHNOLOGY_CENTRE, "Centre for Photonics");
        coordinator = person("Clara Moreau", Role.COORDINATOR, office);
        manager = person("Mario Conti", Role.CLUSTER_MANAGER, cluster);
        advisor = person("Giulia Bianchi", Role.ADVISOR, centre);
        colleague = person("Jonas Weber", Role.ADVISOR, centre);
        stranger = person("Olga Nowak", Role.ADVISOR, otherCentre);
    }

    /** Registered, its size declared, and waiting for its cluster. */
    String registered(String company) {
        Map<String, Object> answers = new HashMap<>();
        answers.put("legalName", company);
        answers.put("country", "FR");
        answers.put("nationalId", "N" + company.hashCode());
        answers.put("street", "1 rue du Lac");
        answers.put("postcode", "69001");
        answers.put("city", "Lyon");
        answers.put("nuts2", "FRK2");
        answers.put("nace", "13.10");
        answers.put("ecosystem", "TEXT");
        answers.put("roleClaim", "TRADITIONAL");
        answers.put("cluster", String.valueOf(cluster));
        answers.put("contactName", "Anne Petit");
        answers.put("contactEmail", "anne" + company.hashCode() + "@example.eu");
        answers.put("language", "fr");
        answers.put("privacyAcknowledged", true);
        var registration = journey.register(answers, null);
        if (!(registration instanceof Registered registered)) {
            throw new AssertionError(registration.toString());
        }
        return registered.number();
    }

    /** On to the advisor's first task, through everybody before. */
    String atTheAdvisor(String company) {
        var number = registered(company);
        var sme = sme(number);
        complete(
                sme,
                number,
                "userTask_declareCompanySize",
                Map.ofEntries(
                        Map.entry("enterpriseType", "autonomous"),
                        Map.entry("publicControl", "no"),
                        Map.entry("ownerChanged", "no"),
                        Map.entry("yearEnd", "2025-12-31"),
                        Map.entry("yearsClosed", "one"),
                        Map.entry("accounts", "approved"),
                        Map.entry("awu", 42),
                        Map.entry("turnover", 5_000_000),
                        Map.entry("balanceSheet", 3_000_000),
                        Map.entry("signerName", "Anne Petit"),
                        Map.entry("signerFunction", "Director"),
                        Map.entry("sizeDeclared", true)));
        complete(manager, number, "userTask_confirmMembership", Map.of("member", "yes", "memberSince", "2020-01-01"));
        complete(
                sme,
                number,
                "userTask_signAgreement",
                Map.of(
                        "noExclusion",
                        true,
                        "noDoubleFunding",
                        true,
                        "signerName",
                        "Anne Petit",
                        "signerFunction",
                        "Director",
                        "signedOn",
                        "2026-11-01",
                        "agreementAccepted",
                        true));
        complete(
                coordinator,
                number,
                "userTask_assignCentre",
                Map.of("centre", String.valueOf(centre), "advisor", String.valueOf(advisor.person())));
        complete(sme, number, "userTask_describeNeeds", needs());
        complete(sme, number, "userTask_answerQuestionnaire", questionnaire());
        return number;
    }

    /** Some technology of the list. */
    String technology() {
        return lists.technologies().get(0).code();
    }

    private static Map<String, Object> needs() {
        return Map.of(
                "products", "Woven labels",
                "productionType", "batch",
                "challenge", "Weaving faults are found too late.",
                "dependsOutside", "no",
                "investmentSoon", "20to50",
                "staffTime", "days",
                "supportBefore", "no",
                "questionnaire", "answer-questionnaire");
    }

    private static Map<String, Object> questionnaire() {
        Map<String, Object> answers = new HashMap<>();
        for (int n = 1; n <= 7; n++) {
            answers.put("q4r" + n, "2");
        }
        for (int n = 1; n <= 5; n++) {
            answers.put("q9r" + n, "3");
            answers.put("q11r" + n, "partly");
        }
        return answers;
    }

    void complete(Actor actor, String number, String element, Map<String, Object> answers) {
        var completion = desk.complete(actor, task(number, element).taskId(), answers);
        if (completion instanceof Completion.Rejected rejected) {
            throw new AssertionError(element + ": " + rejected.errors());
        }
    }

    WorkItem task(String number, String element) {
        return workItems.of(cases.get(number)).stream()
                .filter(item -> item.element().equals(element))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + element + " but " + workItems.of(cases.get(number))));
    }

    Actor sme(String number) {
        var company = cases.get(number).companyId();
        return people.actor(people.contacts(company, Role.SME).get(0).id()).orElseThrow();
    }

    private long organisation(OrganisationKind kind, String name) {
        return organisations.create(NewOrganisation.of(kind, name, "FR"));
    }

    private Actor person(String name, String role, long organisation) {
        var email = name.toLowerCase(Locale.ROOT).replace(' ', '.') + "." + organisation + "@example.eu";
        return people.actor(people.add(new NewPerson(name, email, Locale.ENGLISH), role, organisation))
                .orElseThrow();
    }
}
