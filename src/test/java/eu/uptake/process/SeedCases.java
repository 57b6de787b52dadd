package eu.uptake.process;

import eu.uptake.casefile.Cases;
import eu.uptake.casefile.EvidenceIntake;
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
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A programme of many centres and clusters, whose cases walk through the engine and the forms to different depths. */
@Component
public class SeedCases {

    /** How far the cases go, in tasks done; all depths alike often. */
    private static final int DEEPEST = 24;

    /** What follows wants proofs that nobody in a hurry has. */
    private static final String LAST = "userTask_prepareSignOff";

    private static final byte[] PAPER = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"
            .getBytes(StandardCharsets.US_ASCII);

    private static final String[] NAMES = {
        "Officine Meccaniche Rossi",
        "Holzbau Lindner",
        "Aqualab",
        "Tejidos Levante",
        "Baltic Robotics",
        "Café Élan",
        "Ceràmica Vallblanca",
        "Kovinarstvo Novák",
        "Fromagerie du Lac",
        "Ψηφιακή Υφαντουργία"
    };
    private static final String[][] PLACES = {
        {"DE", "DE21", "80331"}, {"FR", "FRK2", "69001"}, {"ES", "ES52", "46500"}, {"IT", "ITH5", "40121"},
        {"AT", "AT33", "6020"}, {"DE", "DE11", "70173"}, {"FR", "FR10", "75001"}, {"ES", "ES51", "08001"}
    };

    private final Journey journey;
    private final JourneyWalk walk;
    private final Cases cases;
    private final WorkItems workItems;
    private final Organisations organisations;
    private final People people;
    private final Requests requests;
    private final EvidenceIntake intake;
    private final List<Centre> centres = new ArrayList<>();
    private final List<Long> clusters = new ArrayList<>();

    SeedCases(
            Journey journey,
            JourneyWalk walk,
            Cases cases,
            WorkItems workItems,
            Organisations organisations,
            People people,
            Requests requests,
            EvidenceIntake intake) {
        this.journey = journey;
        this.walk = walk;
        this.cases = cases;
        this.workItems = workItems;
        this.organisations = organisations;
        this.people = people;
        this.requests = requests;
        this.intake = intake;
    }

    private record Centre(long id, long advisor) {}

    /** As many technology centres and clusters each. */
    public void found(int howMany) {
        walk.house();
        for (int n = 0; n < howMany; n++) {
            var cluster = organisations.create(NewOrganisation.of(OrganisationKind.CLUSTER, "Cluster " + n, "DE"));
            person("manager" + n, cluster, Role.CLUSTER_MANAGER);
            clusters.add(cluster);
            var centre =
                    organisations.create(NewOrganisation.of(OrganisationKind.TECHNOLOGY_CENTRE, "Centre " + n, "DE"));
            var advisor = person("advisor" + n, centre, Role.ADVISOR, Role.BUSINESS_ADVISOR, Role.FUNDING_ADVISOR);
            person("colleague" + n, centre, Role.ADVISOR);
            centres.add(new Centre(centre, advisor));
        }
    }

    /** A case of its own kind for each number: some stay at their first task, some are held, some are over. */
    public void play(int n) {
        var number = register(n);
        for (int step = 0; step < n % DEEPEST; step++) {
            var open = workItems.of(cases.get(number));
            var next = open.stream()
                    .filter(item -> !JourneyWalk.ASIDE.contains(item.element()))
                    .filter(item -> !item.element().equals(LAST))
                    .findFirst();
            if (next.isEmpty()) {
                break;
            }
            walk.complete(next.get(), answers(next.get(), n));
        }
        if (cases.get(number).status().isOpen()) {
            seekFunding(n, number);
            if (n % 23 == 7) {
                journey.hold(coordinator(), number, null, "Waits for its new hall");
            } else if (n % 11 == 5) {
                journey.end(coordinator(), number, "Moved away");
            }
        }
    }

    /** Every second case seeks money beside its stages, and so has two tasks. */
    private void seekFunding(int n, String number) {
        var file = cases.get(number);
        var sme = walk.sme(number);
        var offered = requests.offered(sme, file, Locale.ENGLISH).stream()
                .anyMatch(offer -> offer.form().equals("seek-funding"));
        if (n % 4 != 1 && offered) {
            var form = requests.form(sme, file, "seek-funding", null, "/");
            requests.ask(sme, number, "seek-funding", number, FilledIn.of(form, place(n)));
        }
    }

    private List<Map<String, Object>> paper(WorkItem item) {
        try {
            var owner = "person:" + walk.actor(item).person();
            var file = intake.take(owner, item.taskId(), "report.pdf", new ByteArrayInputStream(PAPER));
            return List.of(Map.of("id", file.id(), "name", file.name(), "size", file.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Object> answers(WorkItem item, int n) {
        Map<String, Object> wanted = new HashMap<>(place(n));
        if (item.element().startsWith("userTask_handOver")) {
            wanted.put("deliverableFiles", paper(item));
        }
        if (item.element().equals("userTask_assignCentre")) {
            var centre = centres.get(n % centres.size());
            wanted.put("centre", String.valueOf(centre.id()));
            wanted.put("advisor", String.valueOf(centre.advisor()));
        }
        return wanted;
    }

    private String register(int n) {
        Map<String, Object> wanted = new HashMap<>(place(n));
        wanted.put("publicControl", "no");
        wanted.put("language", n % 2 == 0 ? "en" : "fr");
        wanted.put("legalName", NAMES[n % NAMES.length] + " " + n);
        wanted.put("nationalId", "N" + n);
        wanted.put("contactName", "Ada Exempel " + n);
        wanted.put("contactEmail", "contact" + n + "@sme.test");
        wanted.put("cluster", String.valueOf(clusters.get(n % clusters.size())));
        var form = journey.registration(
                null, Locale.ENGLISH, DraftOwner.of(walk.house().advisor()));
        var came = journey.register(FilledIn.of(form, wanted), null);
        if (came instanceof Registration.Registered registered) {
            return registered.number();
        }
        throw new IllegalStateException(came.toString());
    }

    private static Map<String, Object> place(int n) {
        var place = PLACES[n % PLACES.length];
        return Map.of("country", place[0], "nuts2", place[1], "postcode", place[2]);
    }

    private Actor coordinator() {
        return walk.house().coordinator();
    }

    private long person(String name, long organisation, String role, String... more) {
        var id = people.add(new NewPerson(name, name + "@seed.test", Locale.ENGLISH), role, organisation);
        for (var further : more) {
            people.join(id, further, organisation);
        }
        return id;
    }
}
