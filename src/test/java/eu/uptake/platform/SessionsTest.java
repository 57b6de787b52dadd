package eu.uptake.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import eu.uptake.CountedStatements;
import eu.uptake.Visit;
import eu.uptake.prove.Findings;
import eu.uptake.registry.NewOrganisation;
import eu.uptake.registry.NewPerson;
import eu.uptake.registry.OrganisationKind;
import eu.uptake.registry.Organisations;
import eu.uptake.registry.Passwords;
import eu.uptake.registry.People;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.test.web.support.WebTestUtils;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionOperations;

@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("test")
class SessionsTest {

    private static final String PASSWORD = "a long sentence";
    private static final int BYTES = 4_000;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private SessionRepository<? extends Session> sessions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JdbcOperations operations;

    @Autowired
    private CsrfTokenRepository tokens;

    @Autowired
    private People people;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Passwords passwords;

    @Test
    void twoRequestsOfOneSessionBothPutSomethingIntoIt() {
        putTwice(sessions);
    }

    private static <S extends Session> void putTwice(SessionRepository<S> sessions) {
        var begun = sessions.createSession();
        begun.setAttribute("begun", "yes");
        sessions.save(begun);
        var one = Objects.requireNonNull(sessions.findById(begun.getId()));
        var other = Objects.requireNonNull(sessions.findById(begun.getId()));
        one.setAttribute("flash", "first");
        other.setAttribute("flash", "second");

        sessions.save(one);
        sessions.save(other);

        assertThat(Objects.requireNonNull(sessions.findById(begun.getId())).<String>getAttribute("flash"))
                .isEqualTo("second");
    }

    private Visit signedIn() throws Exception {
        var email = UUID.randomUUID() + "@example.eu";
        var centre = organisations.create(NewOrganisation.of(OrganisationKind.TECHNOLOGY_CENTRE, "Centre", "BE"));
        var advisor = people.add(new NewPerson("Ada Lovelace", email, Locale.ENGLISH), "advisor", centre);
        passwords.set(advisor, PASSWORD);
        var visit = new Visit();
        mvc.perform(post("/sign-in").with(csrf()).param("email", email).param("password", PASSWORD))
                .andExpect(redirectedUrl("/"))
                .andExpect(cookie().httpOnly("uptake", true))
                .andExpect(cookie().sameSite("uptake", "Lax"))
                .andDo(visit);
        return visit;
    }

    private static String id(Visit visit) {
        return new String(Base64.getDecoder().decode(visit.cookie().getValue()), StandardCharsets.UTF_8);
    }

    @Test
    void isReadByAnotherNodeAndStaysSmall() throws Exception {
        var id = id(signedIn());

        SessionRepository<? extends Session> otherNode =
                new JdbcIndexedSessionRepository(operations, TransactionOperations.withoutTransaction());

        assertThat(otherNode.findById(id).getAttributeNames()).contains("SPRING_SECURITY_CONTEXT");
        assertThat(jdbc.sql("SELECT SUM(OCTET_LENGTH(attribute_bytes)) FROM spring_session_attributes a"
                                + " JOIN spring_session s ON s.primary_id = a.session_primary_id WHERE session_id = ?")
                        .param(id)
                        .query(Integer.class)
                        .single())
                .isLessThan(BYTES);
    }

    @Test
    void costsAPageOneReadAndNoWrite() throws Exception {
        var visit = signedIn();
        mvc.perform(get("/work").with(visit)).andExpect(status().isOk());

        var statements = ofSessions(visit, "/work");
        assertThat(statements).hasSize(1).allMatch(sql -> sql.startsWith("SELECT"));
        var findings = new Findings("sessions");
        findings.add("sessions.statementsAPage", "H2", statements.size());
        assertThat(findings.missed()).isEmpty();
    }

    @Test
    void costsAVisitorNothing() throws Exception {
        for (var page : List.of("/", "/register", "/sign-in", "/work")) {
            var statements = CountedStatements.of(() ->
                    mvc.perform(get(page).with(this::withoutTestTokens)).andExpect(cookie().doesNotExist("uptake")));
            assertThat(statements).noneMatch(SessionsTest::isOfSessions);
        }
    }

    private List<String> ofSessions(Visit visit, String page) throws Exception {
        return CountedStatements.of(() -> mvc.perform(get(page).with(visit).with(this::withoutTestTokens))).stream()
                .map(String::strip)
                .filter(SessionsTest::isOfSessions)
                .toList();
    }

    private static boolean isOfSessions(String sql) {
        return sql.toLowerCase(Locale.ROOT).contains("spring_session");
    }

    /** Whoever asked for a forged token before has left a repository there that keeps its tokens in sessions. */
    private MockHttpServletRequest withoutTestTokens(MockHttpServletRequest request) {
        WebTestUtils.setCsrfTokenRepository(request, tokens);
        return request;
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0", "' OR 1=1", "00000000-0000-0000-0000-000000000000", ""})
    void takesAForgedIdForNone(String id) throws Exception {
        var forged = new Cookie("uptake", Base64.getEncoder().encodeToString(id.getBytes(StandardCharsets.UTF_8)));

        mvc.perform(get("/account/password").cookie(forged)).andExpect(redirectedUrl("/sign-in"));
    }

    @Test
    void asksToSignInAgainWhenItCannotReadWhatAnotherVersionWrote() throws Exception {
        var visit = signedIn();
        jdbc.sql("UPDATE spring_session_attributes SET attribute_bytes = ? WHERE session_primary_id ="
                        + " (SELECT primary_id FROM spring_session WHERE session_id = ?)")
                .params("unreadable".getBytes(StandardCharsets.UTF_8), id(visit))
                .update();

        mvc.perform(get("/account/password").with(visit)).andExpect(redirectedUrl("/sign-in"));
    }

    @Test
    void refusesWhatHasExpiredThoughItsRowIsStillThere() throws Exception {
        var visit = signedIn();
        jdbc.sql("UPDATE spring_session SET last_access_time = last_access_time - 3600000,"
                        + " expiry_time = expiry_time - 3600000 WHERE session_id = ?")
                .param(id(visit))
                .update();

        mvc.perform(get("/account/password").with(visit)).andExpect(redirectedUrl("/sign-in"));
    }
}
