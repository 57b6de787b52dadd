package eu.uptake.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.model;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import eu.uptake.platform.PublicAddress;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** On a database of its own, because the shared one may have a coordinator. */
class SetupPageTest {

    private final RegistryFixtures registry = new RegistryFixtures();
    private final FirstCoordinator first = new FirstCoordinator(
            registry.people,
            registry.organisations,
            registry.passwords,
            new PublicAddress(URI.create("http://localhost:8080")));
    private final MockMvc mvc = MockMvcBuilders.standaloneSetup(new SetupPage(first, registry.lists))
            .build();

    @Test
    void makesTheFirstCoordinatorAndThenCloses() throws Exception {
        var token = first.expect();
        mvc.perform(get("/setup/" + token)).andExpect(status().isOk());

        var form = post("/setup/" + token)
                .param("office", "Office")
                .param("country", "BE")
                .param("name", "Ada")
                .param("email", "ada@example.eu")
                .param("password", "a long sentence")
                .param("language", "fr");
        mvc.perform(form).andExpect(redirectedUrl("/sign-in"));

        assertThat(registry.people.byEmail("ada@example.eu")).isPresent();
        mvc.perform(get("/setup/" + token)).andExpect(status().isNotFound());
        mvc.perform(form).andExpect(status().isNotFound());
    }

    @Test
    void tellsWhatIsMissingAndKeepsTheLinkOpen() throws Exception {
        var token = first.expect();

        mvc.perform(post("/setup/" + token).param("office", "Office").param("password", "short"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(model().attribute(
                                "problems",
                                Map.of(
                                        "country", "registry.problem.missing.country",
                                        "name", "registry.problem.missing.name",
                                        "email", "registry.problem.email",
                                        "password", "registry.problem.password")));

        assertThat(first.isAwaiting(token)).isTrue();
    }

    @Test
    void isNotThereForAGuess() throws Exception {
        first.expect();

        mvc.perform(get("/setup/guess")).andExpect(status().isNotFound());
    }
}
