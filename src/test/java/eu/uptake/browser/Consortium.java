package eu.uptake.browser;

import eu.uptake.registry.NewOrganisation;
import eu.uptake.registry.NewPerson;
import eu.uptake.registry.OrganisationKind;
import eu.uptake.registry.Organisations;
import eu.uptake.registry.Passwords;
import eu.uptake.registry.People;
import eu.uptake.registry.Role;
import java.util.Locale;
import java.util.Set;

/** Those who work with the companies: a programme office, a cluster, a technology centre and their people. */
record Consortium(
        long cluster,
        long centre,
        Account coordinator,
        Account clusterManager,
        Account advisor,
        Account colleague,
        Account businessAdvisor,
        Account fundingAdvisor) {

    private static final String PASSWORD = "a long enough password";
    private static Consortium gathered;

    /** Somebody who signs in with a password. */
    record Account(long person, String name, String email, String password) {}

    /** By the same doors as in life; once, for all walks. */
    static synchronized Consortium gather(Organisations organisations, People people, Passwords passwords) {
        if (organisations.programmeOffice().isPresent()) {
            return gathered;
        }
        var office = organisations.create(
                NewOrganisation.of(OrganisationKind.PROGRAMME_OFFICE, "Uptake programme office", "BE"));
        var cluster =
                organisations.create(NewOrganisation.of(OrganisationKind.CLUSTER, "Alpine metalworking cluster", "FR"));
        var centre = organisations.create(new NewOrganisation(
                OrganisationKind.TECHNOLOGY_CENTRE,
                "Rhône technology centre",
                "FR",
                "FRK2",
                null,
                Set.of("AI", "AMT"),
                Set.of("FRK2")));
        var staff = new Staff(people, passwords);
        gathered = new Consortium(
                cluster,
                centre,
                staff.add("Carla Dupont", Role.COORDINATOR, office),
                staff.add("Marc Lefèvre", Role.CLUSTER_MANAGER, cluster),
                staff.add("Anna Berg", Role.ADVISOR, centre),
                staff.add("Bruno Keller", Role.ADVISOR, centre),
                staff.add("Brigitte Morel", Role.BUSINESS_ADVISOR, centre),
                staff.add("Farid Haddad", Role.FUNDING_ADVISOR, centre));
        return gathered;
    }

    private record Staff(People people, Passwords passwords) {

        Account add(String name, String role, long organisation) {
            var email = name.split(" ")[0].toLowerCase(Locale.ROOT) + "@consortium.example";
            var person = people.add(new NewPerson(name, email, Locale.ENGLISH), role, organisation);
            passwords.set(person, PASSWORD);
            return new Account(person, name, email, PASSWORD);
        }
    }
}
