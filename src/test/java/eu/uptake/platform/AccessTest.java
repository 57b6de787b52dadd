package eu.uptake.platform;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import eu.uptake.SignIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;

@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("test")
class AccessTest {

    @Autowired
    private MockMvc mvc;

    @Test
    void sendsEveryPageWithAPolicyThatAllowsOnlyOurOwnScripts() throws Exception {
        mvc.perform(get("/sign-in"))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Security-Policy", SecurityHeaders.CONTENT_POLICY))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("X-Frame-Options", "DENY"))
                .andExpect(header().string("Referrer-Policy", "same-origin"))
                .andExpect(header().string("Cache-Control", containsString("no-store")))
                .andExpect(content().string(containsString("name=\"_csrf\"")));
        mvc.perform(get("/no-such-page").with(SignIn.as("advisor")))
                .andExpect(header().string("Content-Security-Policy", SecurityHeaders.CONTENT_POLICY));
    }

    @Test
    void hidesTheCookieOfTheFormsFromScripts() throws Exception {
        mvc.perform(get("/sign-in"))
                .andExpect(cookie().httpOnly("uptake-csrf", true))
                .andExpect(cookie().sameSite("uptake-csrf", "Lax"));
    }

    @Test
    void refusesAFormWithoutItsToken() throws Exception {
        mvc.perform(post("/account/password").with(SignIn.as("advisor"))).andExpect(status().isForbidden());
        mvc.perform(post("/sign-in").param("email", "a").param("password", "b")).andExpect(status().isForbidden());
        mvc.perform(post("/sign-in").with(csrf().useInvalidToken())).andExpect(status().isForbidden());
    }

    @ParameterizedTest
    @CsvSource({
        "sme, /work",
        "provider, /work",
        "admin, /work",
        "advisor, /portal",
        "advisor, /monitor",
        "cluster-manager, /ledger",
        "advisor, /admin/people",
        "sme, /admin/people",
        "coordinator, /admin/models",
    })
    void keepsEachRoleOutOfTheRoomsOfOthers(String role, String path) throws Exception {
        mvc.perform(get(path).with(SignIn.as(role))).andExpect(status().isForbidden());
        mvc.perform(get(path).accept("text/html")).andExpect(redirectedUrl("/sign-in"));
    }

    @ParameterizedTest
    @CsvSource({"advisor, /work", "coordinator, /monitor", "sme, /portal", "provider, /portal", "admin, /admin/people"})
    void leadsEachRoleToItsOwnRoom(String role, String room) throws Exception {
        mvc.perform(get("/").with(SignIn.as(role))).andExpect(redirectedUrl(room));
    }

    @Test
    void deniesWhatNobodyNamed() throws Exception {
        mvc.perform(get("/secrets").with(SignIn.as("coordinator"))).andExpect(status().isNotFound());
        mvc.perform(get("/actuator/env").with(SignIn.as("admin"))).andExpect(status().isNotFound());
        mvc.perform(get("/secrets")).andExpect(redirectedUrl("/sign-in"));
    }
}
