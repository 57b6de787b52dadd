package eu.uptake.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OrganisationsTest {

    private final RegistryFixtures registry = new RegistryFixtures();
    private final Organisations organisations = registry.organisations;

    private long centre(String name, String country, String region, String... technologies) {
        var id = organisations.create(new NewOrganisation(
                OrganisationKind.TECHNOLOGY_CENTRE, name, country, region, null, Set.of(technologies), Set.of()));
        registry.people.add(
                new NewPerson("Advisor of " + name, name + "@example.eu", Locale.ENGLISH), Role.ADVISOR, id);
        return id;
    }

    @Test
    void putsRegionBeforeCountryBeforeTechnologyBeforeLoad() {
        var far = centre("far", "PT", "PT11", "ROB");
        var busy = centre("busy", "IT", "ITC1");
        var quiet = centre("quiet", "IT", "ITC1");
        var near = centre("near", "IT", "ITC4");
        var knowing = centre("knowing", "IT", "ITC1", "ROB");
        var load = new Load(Map.of(busy, 7, near, 30, knowing, 30), Map.of());

        var proposals = organisations.propose(new Need("IT", "ITC4", "ROB"), load);

        assertThat(proposals)
                .extracting(proposal -> proposal.centre().id())
                .containsExactly(near, knowing, quiet, busy, far);
    }

    @Test
    void saysWhyACentreIsProposed() {
        centre("near", "IT", "ITC4", "ROB");

        var proposal = organisations.propose(new Need("IT", "ITC4", "AI"), new Load(Map.of(), Map.of()));

        assertThat(proposal.get(0).reasons())
                .containsExactly(
                        Reason.of("sameRegion", "ITC4"), Reason.of("otherTechnology", "AI"), Reason.of("openCases", 0));
    }

    @Test
    void countsARegionServedLikeItsOwn() {
        var own = centre("a", "IT", "ITC1");
        registry.jdbc
                .sql("INSERT INTO centre_region VALUES (?, 'ITH5')")
                .param(own)
                .update();
        centre("0", "IT", "ITC1");

        var proposals = organisations.propose(new Need("IT", "ITH5", null), new Load(Map.of(), Map.of()));

        assertThat(proposals.get(0).centre().id()).isEqualTo(own);
    }

    @Test
    void namesTheAdvisorWithFewestCasesFirst() {
        var centre = centre("near", "IT", "ITC4");
        var second = registry.people.add(new NewPerson("Zoe", "zoe@example.eu", Locale.ENGLISH), Role.ADVISOR, centre);
        var first = registry.people.byEmail("near@example.eu").orElseThrow().id();

        var proposals =
                organisations.propose(new Need("IT", null, null), new Load(Map.of(), Map.of(first, 4, second, 1)));

        assertThat(proposals.get(0).advisors()).extracting(Person::id).containsExactly(second, first);
    }

    @Test
    void proposesNoCentreWithoutAnAdvisor() {
        registry.aCentre("empty", "IT");

        assertThat(organisations.propose(new Need("IT", null, null), new Load(Map.of(), Map.of())))
                .isEmpty();
    }

    @Test
    void listsTheConsortiumWithoutTheCompanies() {
        organisations.create(NewOrganisation.of(OrganisationKind.CLUSTER, "Cluster Textile", "FR"));
        registry.companies.register(NewCompany.of("Weverij", "BE"), RegistryFixtures.aContact("bo@example.eu"));

        assertThat(organisations.consortium()).extracting(Organisation::name).containsExactly("Cluster Textile");
        assertThat(organisations.clusters()).hasSize(1);
        assertThat(organisations.programmeOffice()).isEmpty();
    }
}
