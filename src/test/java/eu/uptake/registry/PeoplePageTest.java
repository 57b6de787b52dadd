package eu.uptake.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import eu.uptake.SignIn;
import eu.uptake.process.JourneyWalk;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("test")
class PeoplePageTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    @Autowired
    private Organisations organisations;

    @Autowired
    private JourneyWalk walk;

    private final String email = UUID.randomUUID() + "@example.eu";
    private long office;
    private long centre;
    private long coordinator;

    @BeforeEach
    void anOfficeAndACentre() {
        office = organisations.create(NewOrganisation.of(OrganisationKind.PROGRAMME_OFFICE, "Office", "BE"));
        centre = organisations.create(NewOrganisation.of(OrganisationKind.TECHNOLOGY_CENTRE, "Centre", "BE"));
        coordinator = people.add(new NewPerson("Cora", "cora" + email, Locale.ENGLISH), Role.COORDINATOR, office);
    }

    private RequestPostProcessor asCoordinator() {
        return SignIn.as(people.actor(coordinator).orElseThrow());
    }

    private ResultActions invite(RequestPostProcessor who, String role, long organisation) throws Exception {
        return mvc.perform(post("/admin/people")
                .with(who)
                .with(csrf())
                .param("name", "Ada <b>Lovelace</b>")
                .param("email", email)
                .param("language", "fr")
                .param("role", role)
                .param("organisation", String.valueOf(organisation)));
    }

    @Test
    void invitesAnAdvisorAndListsThem() throws Exception {
        invite(asCoordinator(), Role.ADVISOR, centre).andExpect(redirectedUrl("/admin/people"));

        var ada = people.byEmail(email).orElseThrow();
        assertThat(ada.language()).isEqualTo(Locale.FRENCH);
        mvc.perform(get("/admin/people").with(asCoordinator()))
                .andExpect(content().string(containsString("Ada &lt;b&gt;Lovelace&lt;/b&gt;")));
    }

    @Test
    void findsSomebodyByPartOfANameAnAddressOrAnOrganisation() throws Exception {
        var name = "Zoë " + UUID.randomUUID();
        people.add(new NewPerson(name, email, Locale.ENGLISH), Role.ADVISOR, centre);

        for (var part : List.of(name.toUpperCase(Locale.ROOT).replace("Ë", "E"), name.substring(4))) {
            mvc.perform(get("/admin/people").param("q", part).with(asCoordinator()))
                    .andExpect(content().string(containsString(name)))
                    .andExpect(content().string(not(containsString("cora" + email))));
        }
        mvc.perform(get("/admin/people").param("q", "nobody of that name").with(asCoordinator()))
                .andExpect(content().string(containsString("Nobody fits")));
    }

    @Test
    void refusesARoleThatTheOrganisationDoesNotHave() throws Exception {
        invite(asCoordinator(), Role.CLUSTER_MANAGER, centre)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Choose a role that exists")));
        assertThat(people.byEmail(email)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "name, 'Ada\r\nBcc: all@example.eu'",
        "email, aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffff@aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffffgggggggggghhhhhhhhhh.aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffff",
        "language, en-latn-us-x-abcdef",
        "language, de",
    })
    void refusesWhatNoMailCouldBeSentTo(String field, String value) throws Exception {
        var invitation = new LinkedHashMap<>(Map.of(
                "name", "Ada", "email", email, "language", "fr", "role", Role.ADVISOR, "organisation", "" + centre));
        invitation.put(field, value.replace("\\r\\n", "\r\n"));
        var form = post("/admin/people").with(asCoordinator()).with(csrf());
        invitation.forEach(form::param);

        mvc.perform(form).andExpect(status().isUnprocessableContent());

        assertThat(people.byEmail(invitation.get("email"))).isEmpty();
    }

    @Test
    void letsNoAdministratorMakeACoordinator() throws Exception {
        invite(SignIn.as(Role.ADMIN), Role.COORDINATOR, office).andExpect(status().isUnprocessableContent());
        assertThat(people.byEmail(email)).isEmpty();
    }

    @Test
    void letsNoAdministratorLetAnybodySeeCases() throws Exception {
        invite(SignIn.as(Role.ADMIN), Role.ADVISOR, centre).andExpect(status().isUnprocessableContent());
        assertThat(people.byEmail(email)).isEmpty();

        invite(SignIn.as(Role.ADMIN), Role.ADMIN, office).andExpect(redirectedUrl("/admin/people"));
    }

    @Test
    void keepsSomebodyOutButNeverOneself() throws Exception {
        var ada = people.add(new NewPerson("Ada", email, Locale.ENGLISH), Role.ADVISOR, centre);

        activate(ada, asCoordinator()).andExpect(redirectedUrl("/admin/people"));
        assertThat(people.get(ada).active()).isFalse();

        activate(coordinator, asCoordinator()).andExpect(status().isForbidden());
        activate(coordinator, SignIn.as(Role.ADMIN)).andExpect(status().isForbidden());
        assertThat(people.get(coordinator).active()).isTrue();
    }

    private ResultActions activate(long person, RequestPostProcessor who) throws Exception {
        return mvc.perform(post("/admin/people/" + person + "/active")
                .with(who)
                .with(csrf())
                .param("active", "false"));
    }

    @Test
    void addsATechnologyCentreWithWhatItKnows() throws Exception {
        var name = "Centre " + UUID.randomUUID();
        mvc.perform(post("/admin/organisations")
                        .with(asCoordinator())
                        .with(csrf())
                        .param("kind", "TECHNOLOGY_CENTRE")
                        .param("name", name)
                        .param("country", "GR")
                        .param("nuts2", "EL30")
                        .param("technologies", "ROB", "AI"))
                .andExpect(redirectedUrl("/admin/organisations"));

        assertThat(organisations.centres()).anySatisfy(centre -> {
            assertThat(centre.name()).isEqualTo(name);
            assertThat(centre.technologies()).containsExactlyInAnyOrder("ROB", "AI");
        });
    }

    @Test
    void correctsAnOrganisationButNeitherItsKindNorACompany() throws Exception {
        var page = "/admin/organisations/" + centre;
        var name = "Centre " + UUID.randomUUID();
        mvc.perform(get(page).with(asCoordinator()))
                .andExpect(content()
                        .string(containsString(organisations.get(centre).name())));
        mvc.perform(post(page)
                        .with(asCoordinator())
                        .with(csrf())
                        .param("name", " ")
                        .param("country", "GR"))
                .andExpect(status().isUnprocessableContent());
        mvc.perform(post(page)
                        .with(asCoordinator())
                        .with(csrf())
                        .param("kind", "CLUSTER")
                        .param("name", name)
                        .param("country", "GR")
                        .param("nuts2", "EL30")
                        .param("technologies", "ROB"))
                .andExpect(redirectedUrl("/admin/organisations"));

        assertThat(organisations.centres()).anySatisfy(one -> {
            assertThat(one.id()).isEqualTo(centre);
            assertThat(one.name()).isEqualTo(name);
            assertThat(one.country()).isEqualTo("GR");
            assertThat(one.technologies()).containsExactly("ROB");
        });
        var company = walk.caseOf(walk.register()).companyId();
        mvc.perform(get("/admin/organisations/" + company).with(asCoordinator()))
                .andExpect(status().isNotFound());
    }

    @Test
    void refusesARegionOfAnotherCountry() throws Exception {
        mvc.perform(post("/admin/organisations")
                        .with(asCoordinator())
                        .with(csrf())
                        .param("kind", "CLUSTER")
                        .param("name", "Cluster")
                        .param("country", "FR")
                        .param("nuts2", "EL30"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Choose a region of the country given")));
    }
}
