package eu.uptake.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.authenticated;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.unauthenticated;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import eu.uptake.Visit;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("test")
class SignInTest {

    private static final String PASSWORD = "a long sentence";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Passwords passwords;

    @Autowired
    private EntryLinks links;

    private final String email = UUID.randomUUID() + "@example.eu";
    private long advisor;

    @BeforeEach
    void anAdvisorWithAPassword() {
        var centre = organisations.create(NewOrganisation.of(OrganisationKind.TECHNOLOGY_CENTRE, "Centre", "BE"));
        advisor = people.add(new NewPerson("Ada Lovelace", email, Locale.ENGLISH), Role.ADVISOR, centre);
        passwords.set(advisor, PASSWORD);
    }

    private ResultActions signIn(String address, String password, Visit session) throws Exception {
        return mvc.perform(post("/sign-in")
                        .with(session)
                        .with(csrf())
                        .param("email", address)
                        .param("password", password))
                .andDo(session);
    }

    @Test
    void takesTheRightPasswordAndGivesTheSessionANewId() throws Exception {
        var session = new Visit();
        signIn(email, PASSWORD, session);
        var before = session.cookie();

        signIn(" " + email.toUpperCase(Locale.ROOT), PASSWORD, session)
                .andExpect(redirectedUrl("/"))
                .andExpect(authenticated());

        assertThat(session.cookie().getValue()).isNotEqualTo(before.getValue());
        mvc.perform(get("/").with(session)).andExpect(redirectedUrl("/work"));
    }

    @Test
    void answersAWrongPasswordAndAnUnknownAddressAlike() throws Exception {
        signIn(email, "another sentence", new Visit()).andExpect(redirectedUrl("/sign-in?failed"));
        signIn("no" + email, PASSWORD, new Visit())
                .andExpect(redirectedUrl("/sign-in?failed"))
                .andExpect(unauthenticated());
        mvc.perform(get("/sign-in").param("failed", "")).andExpect(content().string(containsString("do not belong")));
    }

    @Test
    void takesAsLongForAnUnknownAddressAsForAKnownOne() throws Exception {
        var centre = organisations.create(NewOrganisation.of(OrganisationKind.TECHNOLOGY_CENTRE, "Centre", "BE"));
        var known = new ArrayList<String>();
        for (int n = 0; n < 8; n++) {
            known.add(UUID.randomUUID() + "@example.eu");
            passwords.set(
                    people.add(new NewPerson("Ada", known.get(n), Locale.ENGLISH), Role.ADVISOR, centre), PASSWORD);
        }

        assertThat(new SignInTimes(mvc, n -> known.get(n % 8), 15).ofPasswords())
                .isLessThan(2);
    }

    @Test
    void keepsNoHashInTheSession() throws Exception {
        signIn(email, PASSWORD, new Visit())
                .andExpect(authenticated()
                        .withAuthentication(signedIn ->
                                assertThat(signedIn.getPrincipal().toString()).doesNotContain("bcrypt")));
    }

    @Test
    void returnsToThePageThatWasWantedThoughNoSessionKeptIt() throws Exception {
        var sent = mvc.perform(get(URI.create("/account/password?a=b%20c")).accept("text/html"))
                .andExpect(redirectedUrl("/sign-in"))
                .andReturn();
        assertThat(sent.getRequest().getSession(false)).isNull();

        signInWith(sent.getResponse().getCookies())
                .andExpect(redirectedUrl("/account/password?a=b%20c"))
                .andExpect(cookie().maxAge("uptake-wanted", 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"//elsewhere.example", "https://elsewhere.example/", "no base64 at all", "/\\elsewhere"})
    void followsNoWishThatLeadsElsewhere(String wish) throws Exception {
        var encoded = Base64.getUrlEncoder().withoutPadding().encodeToString(wish.getBytes(StandardCharsets.UTF_8));
        signInWith(new Cookie("uptake-wanted", encoded)).andExpect(redirectedUrl("/"));
        signInWith(new Cookie("uptake-wanted", "!")).andExpect(redirectedUrl("/"));
    }

    private ResultActions signInWith(Cookie... cookies) throws Exception {
        return mvc.perform(post("/sign-in")
                .cookie(cookies)
                .with(csrf())
                .param("email", email)
                .param("password", PASSWORD));
    }

    @Test
    void endsTheOtherSessionsOfWhoeverChangesTheirPassword() throws Exception {
        var here = new Visit();
        var elsewhere = new Visit();
        signIn(email, PASSWORD, here);
        signIn(email, PASSWORD, elsewhere);

        mvc.perform(choosing("a newer sentence", here).param("present", PASSWORD))
                .andExpect(redirectedUrl("/account/password"));

        mvc.perform(get("/account/password").with(here)).andExpect(status().isOk());
        mvc.perform(get("/account/password").with(elsewhere))
                .andExpect(redirectedUrl("/sign-in"))
                .andExpect(cookie().maxAge("uptake", 0));
    }

    @Test
    void stopsWhoGuessesAtThePresentPassword() throws Exception {
        var session = new Visit();
        signIn(email, PASSWORD, session);
        for (int i = 0; i < 10; i++) {
            mvc.perform(choosing("a newer sentence", session).param("present", "guess " + i))
                    .andExpect(status().isUnprocessableContent());
        }

        mvc.perform(choosing("a newer sentence", session).param("present", PASSWORD))
                .andExpect(status().isTooManyRequests());
    }

    @Test
    void tellsAScriptThatTheSessionIsOver() throws Exception {
        mvc.perform(get("/work/tasks").header("HX-Request", "true")).andExpect(status().isUnauthorized());
        mvc.perform(post("/work/tasks").with(csrf()).header("X-Requested-With", "fetch"))
                .andExpect(status().isUnauthorized());
    }

    @Test
    void letsNobodyInAnyMoreWhoIsDeactivatedWhileSignedIn() throws Exception {
        var session = new Visit();
        signIn(email, PASSWORD, session);
        mvc.perform(get("/account/password").with(session)).andExpect(status().isOk());

        people.activate(advisor, false);

        mvc.perform(get("/account/password").with(session))
                .andExpect(redirectedUrl("/sign-in"))
                .andExpect(cookie().maxAge("uptake", 0));
    }

    @Test
    void signsOut() throws Exception {
        var session = new Visit();
        signIn(email, PASSWORD, session);

        mvc.perform(post("/sign-out").with(session).with(csrf()))
                .andExpect(redirectedUrl("/sign-in?signed-out"))
                .andExpect(cookie().maxAge("uptake", 0));

        mvc.perform(get("/account/password").with(session)).andExpect(redirectedUrl("/sign-in"));
    }

    @Test
    void stopsAnAccountThatIsGuessedAt() throws Exception {
        for (int i = 0; i < 10; i++) {
            signIn(email, "guess " + i + " of many", new Visit());
        }

        signIn(email, PASSWORD, new Visit())
                .andExpect(status().isTooManyRequests())
                .andExpect(header().string("Retry-After", "60"));
    }

    @Test
    void showsAButtonForALinkAndUsesItUpOnlyWhenPressed() throws Exception {
        var token = links.mint(advisor, "/work?mine=1", Duration.ofDays(1));

        var visit = new Visit();

        mvc.perform(get("/enter/" + token)).andExpect(status().isOk()).andExpect(unauthenticated());
        mvc.perform(post("/enter/" + token).with(csrf()))
                .andExpect(redirectedUrl("/work?mine=1"))
                .andDo(visit);
        mvc.perform(get("/account/password").with(visit)).andExpect(status().isOk());
        mvc.perform(post("/enter/" + token).with(csrf()))
                .andExpect(status().isGone())
                .andExpect(content().string(containsString("/sign-in/link")));
        mvc.perform(get("/enter/" + token)).andExpect(status().isGone());
    }

    @Test
    void leavesNothingOfTheFormerPersonsSessionWhenALinkIsUsed() throws Exception {
        var session = new Visit();
        signIn(email, PASSWORD, session);
        var former = session.cookie();
        var token = links.mint(advisor, "/", Duration.ofDays(1));

        mvc.perform(post("/enter/" + token).with(session).with(csrf())).andDo(session);

        mvc.perform(get("/account/password").with(session)).andExpect(status().isOk());
        mvc.perform(get("/account/password").cookie(former)).andExpect(redirectedUrl("/sign-in"));
    }

    @Test
    void givesTheSameAnswerToARequestForALinkWhoeverAsks() throws Exception {
        mvc.perform(post("/sign-in/link").with(csrf()).param("email", email))
                .andExpect(redirectedUrl("/sign-in/link-sent"));
        mvc.perform(post("/sign-in/link").with(csrf()).param("email", "no" + email))
                .andExpect(redirectedUrl("/sign-in/link-sent"));
        mvc.perform(get("/sign-in/link-sent")).andExpect(status().isOk());
    }

    @Test
    void asksForThePresentPasswordUnlessALinkBroughtThePerson() throws Exception {
        var byPassword = new Visit();
        signIn(email, PASSWORD, byPassword);
        mvc.perform(choosing("a newer sentence", byPassword)).andExpect(status().isUnprocessableContent());

        var token = links.mint(advisor, "/account/password", Duration.ofDays(1));
        var byLink = new Visit();
        mvc.perform(post("/enter/" + token).with(csrf())).andDo(byLink);
        mvc.perform(choosing("a newer sentence", byLink)).andExpect(redirectedUrl("/account/password"));

        assertThat(passwords.match(advisor, "a newer sentence")).isTrue();
    }

    private static MockHttpServletRequestBuilder choosing(String password, Visit session) {
        return post("/account/password")
                .with(session)
                .with(csrf())
                .param("password", password)
                .param("repeated", password);
    }

    @Test
    void welcomesAVisitorInTheirLanguage() throws Exception {
        mvc.perform(get("/").locale(Locale.FRENCH).header("Accept-Language", "fr"))
                .andExpect(content().string(containsString("Une nouvelle technologie")))
                .andExpect(content().string(not(containsString("??"))));
    }
}
