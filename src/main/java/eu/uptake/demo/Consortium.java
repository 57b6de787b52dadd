package eu.uptake.demo;

import eu.uptake.registry.Collaboration;
import eu.uptake.registry.Collaborations;
import eu.uptake.registry.NewOrganisation;
import eu.uptake.registry.NewPerson;
import eu.uptake.registry.OrganisationKind;
import eu.uptake.registry.Organisations;
import eu.uptake.registry.Passwords;
import eu.uptake.registry.People;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The invented programme office, clusters and technology centres, and the people who work there. */
@Component
@Profile("demo")
class Consortium {

    /** Of every account of the demonstration; the sign-in page shows it. */
    static final String PASSWORD = "demonstration";

    private final Organisations organisations;
    private final Collaborations collaborations;
    private final People people;
    private final Passwords passwords;
    private final Map<String, Long> ids = new HashMap<>();

    Consortium(Organisations organisations, Collaborations collaborations, People people, Passwords passwords) {
        this.organisations = organisations;
        this.collaborations = collaborations;
        this.people = people;
        this.passwords = passwords;
    }

    @Transactional
    public void found() {
        for (var row : DemoFiles.table("organisations.csv")) {
            var id = organisations.create(organisation(row));
            ids.put(row.get("key"), id);
            if (!row.get("agreement").isBlank()) {
                collaborations.prove(proof(id, row));
            }
        }
        for (var row : DemoFiles.table("people.csv")) {
            var person = new NewPerson(row.get("name"), row.get("email"), Locale.forLanguageTag(row.get("language")));
            var id = people.add(person, row.get("role"), ids.get(row.get("organisation")));
            passwords.set(id, PASSWORD);
        }
    }

    /** The organisation that the demonstration's files call so. */
    long id(String key) {
        return ids.get(key);
    }

    private static NewOrganisation organisation(Map<String, String> row) {
        return new NewOrganisation(
                OrganisationKind.valueOf(row.get("kind")),
                row.get("name"),
                row.get("country"),
                row.get("nuts2"),
                "www." + row.get("key") + ".example",
                codes(row.get("technologies")),
                codes(row.get("regions")));
    }

    private static Collaboration proof(long centre, Map<String, String> row) {
        return new Collaboration(
                centre,
                row.get("agreement"),
                row.get("scope"),
                LocalDate.parse(row.get("from")),
                LocalDate.parse(row.get("until")));
    }

    private static Set<String> codes(String listed) {
        return listed.isBlank() ? Set.of() : Set.of(listed.split(" "));
    }
}
