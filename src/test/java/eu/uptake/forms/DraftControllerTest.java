package eu.uptake.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import eu.uptake.platform.Actor;
import eu.uptake.platform.SignedIn;
import eu.uptake.platform.VisitorCookie;
import java.time.Clock;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.method.annotation.AuthenticationPrincipalArgumentResolver;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class DraftControllerTest {

    private static final Actor ADA = new Actor(7, "Ada", Locale.ENGLISH, Set.of());

    private final Drafts drafts = DraftFixtures.drafts(Clock.systemUTC());
    private final MockMvc web = MockMvcBuilders.standaloneSetup(
                    new DraftController(drafts, new FormTexts(), (actor, key) -> !key.endsWith("gone")))
            .setCustomArgumentResolvers(new AuthenticationPrincipalArgumentResolver())
            .build();

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void savesAPersonsDraftUnderTheirOwnName() throws Exception {
        signIn();

        web.perform(put("/drafts/task-1").content("{\"formId\":\"validate\",\"answers\":{\"a\":\"x\"}}"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.savedAt").isNotEmpty());

        assertThat(drafts.find(DraftOwner.of(ADA), "task-1").orElseThrow().answers())
                .containsEntry("a", "x");
    }

    @Test
    void keepsNothingForAFormThatIsNotOpen() throws Exception {
        signIn();

        web.perform(put("/drafts/task-gone").content("{\"answers\":{\"a\":\"x\"}}"))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.message").isNotEmpty());

        assertThat(drafts.find(DraftOwner.of(ADA), "task-gone")).isEmpty();
    }

    @Test
    void knowsAVisitorAgainByTheirCookie() throws Exception {
        var cookie = web.perform(put("/drafts/start:register").content("{\"answers\":{\"a\":\"x\"}}"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getCookie(VisitorCookie.NAME);

        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
        var second = web.perform(put("/drafts/start:register").cookie(cookie).content("{\"answers\":{\"a\":\"y\"}}"))
                .andReturn()
                .getResponse();
        assertThat(second.getCookie(VisitorCookie.NAME)).isNull();
        assertThat(drafts.find(DraftOwner.visitor(cookie.getValue()), "start:register")
                        .orElseThrow()
                        .answers())
                .containsEntry("a", "y");
    }

    @Test
    void sendsAVisitorAwayFromAPersonsForms() throws Exception {
        web.perform(put("/drafts/task-1").content("{\"answers\":{}}")).andExpect(status().isUnauthorized());
    }

    @Test
    void refusesWhatIsNoDraftOrTooMuch() throws Exception {
        signIn();

        web.perform(put("/drafts/task-1").content("[]")).andExpect(status().isUnprocessableContent());
        web.perform(put("/drafts/task-1").content("{\"answers\":{\"a\":\"" + "x".repeat(70_000) + "\"}}"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.message").isNotEmpty());
        web.perform(put("/drafts/a b").content("{\"answers\":{}}")).andExpect(status().isNotFound());
    }

    private static void signIn() {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken(new SignedIn(ADA, "ada", null), null));
    }
}
